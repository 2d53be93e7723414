import { expect, test } from 'vitest';
import { stateIds, nameOfState } from '#shared/domain/workflow.ts';
import { withSoftHyphens } from '../../../renderer/strings/softHyphens.ts';

const shown = (text: string): string => withSoftHyphens(text, 10).replaceAll('\u00AD', '-');

test('long Russian words break between syllables, short ones and English not at all', () => {
  expect(stateIds.map((id) => shown(nameOfState(id, 'ru')))).toMatchInlineSnapshot(`
    [
      "Гипотеза",
      "Проб-лем-ные интервью",
      "Поиск паттернов",
      "Главный сегмент",
      "Прототип и юнит-экономика",
      "Ре-шен-че-ские интервью",
      "Пред-про-да-жи по сегменту",
      "Про-из-вод-ство",
      "Соп-ро-вож-де-ние",
    ]
  `);
  expect(shown('4 гипотезы, опровергнуто 1')).toMatchInlineSnapshot(`"4 гипотезы, оп-ро-вер-гну-то 1"`);
  expect(stateIds.map((id) => shown(nameOfState(id, 'en')))).toEqual(stateIds.map((id) => nameOfState(id, 'en')));
});
