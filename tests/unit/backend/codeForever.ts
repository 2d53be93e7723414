/** Makes a project and codings in it until it is killed; prints the id of each coding once it was answered. */
import { writeSync } from 'node:fs';
import type { CodeId } from '#shared/domain/ids.ts';
import { createBackend } from '../../../electron/backend/createBackend.ts';

const path = process.argv[2] ?? '';
const { client } = await createBackend({ dataFolder: `${path}.data`, version: '0.0.0', host: 'direct' });
await client.projects.create({ path, name: 'Проект', language: 'ru' });
const { interviewId } = await client.interviews.create({
  kind: 'problem',
  title: 'Разговор',
  date: null,
  language: 'ru',
  respondentIds: [],
  turns: [{ speaker: 'Вера', role: 'respondent', text: 'вручную '.repeat(2000) }],
});
const { turns } = await client.interviews.get({ id: interviewId });
for (let start = 0; ; start += 1) {
  const place = { interviewId, turnId: turns[0]!.id, start: start * 8, end: start * 8 + 7 };
  const { codingIds } = await client.codings.create({ ...place, codeIds: ['pain.problem' as CodeId] });
  writeSync(1, `${codingIds[0]}\n`);
}
