import { stageNames } from '../../shared/domain/journeyStage.ts';
import { factorNames } from '../../shared/domain/segmentJudgement.ts';
import { costNames } from '../../shared/domain/switchingCost.ts';
import { expect, test } from '../support/browserHost.ts';
import { listBreaches } from '../support/listBreaches.ts';
import { AppWindow } from './pages/AppWindow.ts';
import { pattern } from './pages/interfaceWords.ts';
import { StartPage } from './pages/StartPage.ts';

for (const language of ['ru', 'en'] as const) {
  test.describe(`the choice of a segment in ${language}`, () => {
    test.use({ language });

    test('a zero blocks the main segment until it is undone; the firing is planned and a stage gets its owner', async ({
      app,
    }) => {
      await new StartPage(app, language).openSample();
      const window = new AppWindow(app, language);
      const { segmentCard, firing, journey, validation, common } = window.words;
      await window.go('segments');
      await window.main.getByRole('link', { name: segmentCard.compareAll }).click();
      await expect(window.heading(segmentCard.title)).toBeVisible();
      const size = factorNames[language].size;
      await window.main.getByRole('button', { name: pattern(segmentCard.changeNamed, { factor: size }) }).click();
      await window.dialog.getByRole('slider', { name: segmentCard.score }).press('0');
      await window.dialog.getByRole('textbox', { name: segmentCard.why }).fill('40');
      await window.dialog.getByRole('button', { name: common.save }).click();
      const blocked = window.main.getByText(pattern(segmentCard.blockedWhy, { factor: size, reason: '40' }));
      await expect(blocked).toBeVisible();
      await expect(window.main.getByText(segmentCard.blockedStill)).toBeVisible();
      await app.keyboard.press('ControlOrMeta+z');
      await expect(blocked).toHaveCount(0);

      await window.go('validation');
      await window.main.getByRole('link', { name: validation.navFiring }).click();
      const cost = costNames[language].routine;
      const action = window.main.getByRole('textbox', { name: pattern(firing.actionOf, { cost }) });
      await action.fill('10:00');
      await window.main.getByRole('textbox', { name: pattern(firing.ownerOf, { cost }) }).fill('Rita');
      await app.keyboard.press('Tab');
      await expect(window.main.getByText(pattern(firing.unplanned))).toHaveCount(0);
      await window.main.getByRole('button', { name: firing.addDanger }).click();
      await window.dialog.getByRole('textbox', { name: firing.who }).fill('ACME');
      await window.dialog.getByRole('button', { name: common.save }).click();
      await expect(window.main.getByRole('heading', { name: 'ACME' })).toBeVisible();
      await expect(window.main.getByRole('button', { name: firing.addDanger })).toBeFocused();
      expect(await listBreaches(app)).toEqual([]);

      await window.main.getByRole('link', { name: validation.navJourney }).click();
      const name = stageNames[language].unpack;
      await window.main.getByRole('textbox', { name: pattern(journey.ownerOf, { name }) }).fill('Rita');
      await app.keyboard.press('Tab');
      await expect(window.notice(pattern(journey.saved, { name }))).toBeVisible();
      await expect(window.main.getByText(/8\s(?:of|из)\s10$/u)).toBeVisible();
    });
  });
}
