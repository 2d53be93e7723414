import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const list = async () => (await client().guides.list({})).guides;
const section = { id: 'own', title: 'Начало', questions: ['Как вы делали {работа}?'], expectCodes: ['job.core'] };
const changed = { id: null, guideId: 'problem' as const, title: 'Наш гайд', isCustom: false, sections: [section] };

describe('guides', () => {
  test('are the five of the method until one is changed, in the language of the project', async () => {
    expect((await list()).map(({ id, guideId }) => [id, guideId])).toEqual([
      [null, 'problem'],
      [null, 'solution'],
      [null, 'loyalty'],
      [null, 'complaint'],
      [null, 'risk'],
    ]);
    expect((await list())[0]?.title).toBe('Проблемное интервью');
    await client().projects.update({ language: 'en' });
    expect((await list())[0]?.title).toBe('Problem interview');
  });

  test('take the place of the method’s when changed, once, and undo brings the method’s back', async () => {
    const before = await readEverything(client());
    const { id } = await client().guides.save(changed);
    await client().guides.save({ ...changed, title: 'Ещё раз' });
    expect((await list()).slice(0, 2).map((guide) => [guide.id, guide.title])).toEqual([
      [id, 'Ещё раз'],
      [null, 'Решенческое интервью'],
    ]);
    await client().projects.undo({});
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('go back to the method’s', async () => {
    await client().guides.save(changed);
    await client().guides.reset({ guideId: 'problem' });
    expect(await listRecords(client(), 'guide')).toEqual([]);
    await client().guides.reset({ guideId: 'problem' });
  });

  test('of the team’s own stand beside the method’s and can be removed', async () => {
    const { id } = await client().guides.save({ ...changed, isCustom: true });
    expect(await list()).toHaveLength(6);
    const wrong = client().guides.save({ ...changed, guideId: 'risk', isCustom: true, id });
    expect(await codeOfFailure(wrong)).toBe('invalidInput');
    await client().guides.remove({ id });
    expect(await list()).toHaveLength(5);
  });

  test('cannot lose the method’s, nor have two sections of one id', async () => {
    const { id } = await client().guides.save(changed);
    expect(await codeOfFailure(client().guides.remove({ id }))).toBe('invalidInput');
    const twice = client().guides.save({ ...changed, sections: [section, section] });
    expect(await codeOfFailure(twice)).toBe('invalidInput');
  });

  test('are written with the job of a hypothesis in their blanks', async () => {
    await client().guides.save(changed);
    const hypothesis = { who: '', job: 'Сдать отчёт в срок', problem: '', alternative: '', refutation: '' };
    await client().hypotheses.save({ id: null, ...hypothesis, status: 'open' });
    const { file } = await client().guides.export({ guide: { guideId: 'problem' }, format: 'markdown' });
    expect(file.name).toBe('Наш гайд.md');
    const text = new TextDecoder().decode(await file.arrayBuffer());
    expect(text).toBe(
      '# Наш гайд\n\nПонять работу, эпизоды, усилия; ничего не продавать. 45 минут.\n\n## Начало\n\n1. Как вы делали «сдать отчёт в срок»?\n',
    );
  });

  test('and rules switched off travel with the project', async () => {
    await client().guides.save(changed);
    await client().interviews.dismissHint({ interviewId: null, turnId: null, ruleId: 'q.generic' });
    const { file } = await client().projects.exportFile({ format: 'json' });
    await client().projects.create({ path: `${test_.folder}/другой.custdev`, name: 'Другой', language: 'ru' });
    const { previews } = await client().imports.preview({ files: [file] });
    await client().imports.commit({
      items: previews.flatMap((preview) => (preview.kind === 'refused' ? [] : { previewId: preview.previewId })),
    });
    expect(await listRecords(client(), 'guide')).toMatchObject([{ title: 'Наш гайд', sections: [section] }]);
    expect(await listRecords(client(), 'hintDismissal')).toMatchObject([{ interviewId: null, ruleId: 'q.generic' }]);
  });

  test('tell what an interview has not brought: codes expected, and questions in other forms of the same words', async () => {
    const found = {
      id: 'found',
      title: 'Поиск',
      questions: ['Где искали выход?', 'Кого спрашивали?'],
      expectCodes: ['alt.current'],
    };
    const held = { id: 'held', title: 'Трудность', questions: ['Как закончилось?'], expectCodes: ['pain.problem'] };
    await client().guides.save({ ...changed, sections: [found, held] });
    const talk = await addInterview(client(), [
      'Я: А где вы ищете выход сейчас?',
      'Вера: Путаюсь в счетах, боюсь не успеть.',
    ]);
    await codeWords(client(), talk, 'Путаюсь', await addCode(client(), 'Путаница'));
    expect((await client().guides.coverage({ interviewId: talk.interviewId })).sections).toEqual([
      { id: 'found', title: 'Поиск', isHeard: false, unasked: ['Кого спрашивали?'] },
      { id: 'held', title: 'Трудность', isHeard: true, unasked: ['Как закончилось?'] },
    ]);
    const { cues } = await client().interviews.cues({ id: talk.interviewId });
    expect(cues.map(({ kind, turn, quote }) => [kind, turn, quote])).toEqual([
      ['pain', 1, 'Путаюсь'],
      ['negative', 1, 'боюсь'],
      ['pain', 1, 'не успеть'],
    ]);
  });
});
