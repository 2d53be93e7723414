import { expect, test } from 'vitest';
import { fileNameFor } from '../../../electron/backend/project/projectPaths.ts';
import { visibleName } from '#shared/domain/visibleName.ts';

test.each([
  ['Вера Лунина.txt', 'Вера Лунина.txt'],
  ['\u202Egnp.txt', 'gnp.txt'],
  ['a\u200Fb\u2067c.txt', 'abc.txt'],
  ['две\nстроки', 'две строки'],
  ['👩‍🔬.txt', '👩‍🔬.txt'],
])('%j is shown as it is', (name, shown) => {
  expect(visibleName(name)).toBe(shown);
});

test.each([
  ['Проект: сверка/акты', 'Проект сверка акты'],
  ['CON', 'CON_'],
  ['lpt1.архив', 'lpt1_.архив'],
  ['Консалтинг', 'Консалтинг'],
  ['..', 'project'],
  ['\u202Eцена', 'цена'],
  [`${'а'.repeat(78)}. .`, 'а'.repeat(78)],
  [`${'а'.repeat(79)}🧾🧾`, `${'а'.repeat(79)}🧾`],
])('a file for %j has a name that every system takes', (name, fileName) => {
  expect(fileNameFor(name)).toBe(fileName);
});
