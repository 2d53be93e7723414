const stems = [
  'кнопк',
  'приложен',
  'дашборд',
  'плагин',
  'виджет',
  'интерфейс',
  'функци(?:я|ю|и|ей|онал)',
  'фич[аиуе]',
  'интеграци',
  'автоматизаци',
  'модул',
  'нейросет',
  'личный кабинет',
  'мобильн(?:ое|ая) верси',
  'выгрузк[аиу] в',
];
const words = [
  'apps?',
  'buttons?',
  'dashboards?',
  'plug-?ins?',
  'widgets?',
  '(?:chat)?bots?',
  'features?',
  'integrations?',
  'automations?',
  'modules?',
  'user interface',
  'ui',
  'api',
  'crm',
  'ai',
];

const letter = '[\\p{L}\\p{N}]';
const russian = new RegExp(`(?<!${letter})(?:${stems.join('|')})`, 'iu');
const russianWhole = new RegExp(`(?<!${letter})(?:ии|апи|срм|(?:чат-?)?бот(?:а|ы|ов|ом|у)?)(?!${letter})`, 'iu');
const english = new RegExp(`(?<!${letter})(?:${words.join('|')})(?!${letter})`, 'iu');

/** Groups whose codes name things that people have and use: there a product's name is a fact, not our idea. */
const groupsOfThings = new Set(['alt', 'tried', 'search', 'switch', 'spent', 'react', 'commit', 'complaint']);

/**
 * True when a code's name reads like a thing to be built rather than like what people do, feel or pay for.
 * A hint only: it goes by words and may be wrong.
 */
export function readsLikeSolution(name: string, group: string): boolean {
  if (groupsOfThings.has(group)) return false;
  const plain = name.normalize('NFC');
  return russian.test(plain) || russianWhole.test(plain) || english.test(plain);
}
