import { formatDay, formatNumber } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { AgendaItem, AgendaKind } from '../domain/trackerSession.ts';
import { loopIds, nameOfLoop } from '../domain/workflow.ts';
import { isWorkflowTextKey, workflowText } from './workflowTexts.ts';

const kinds: Readonly<Record<Language, Readonly<Record<AgendaKind, string>>>> = {
  ru: {
    interviews: 'Новые интервью',
    codings: 'Новые кодировки',
    gateMet: 'Ворота выполнены',
    gateLost: 'Ворота больше не выполнены',
    override: 'Пройдено с оговоркой',
    loop: 'Возврат',
    presaleAsked: 'Спросили о деньгах',
    presalePaid: 'Оплата до выпуска',
    staleHypothesis: 'Гипотеза две недели без новостей',
    hadiWithoutData: 'Строка HADI без данных',
    promiseOverdue: 'Обещание просрочено',
    taskOpen: 'Открытая задача',
    topic: 'Тема',
  },
  en: {
    interviews: 'New interviews',
    codings: 'New codings',
    gateMet: 'Gate met',
    gateLost: 'Gate no longer met',
    override: 'Gate passed with a reason',
    loop: 'Way back',
    presaleAsked: 'Asked to pay ahead',
    presalePaid: 'Paid ahead',
    staleHypothesis: 'Hypothesis without news for two weeks',
    hadiWithoutData: 'HADI row without data',
    promiseOverdue: 'Promise overdue',
    taskOpen: 'Open task',
    topic: 'Topic',
  },
};

/** One line of an agenda in its parts; any but the first may be empty. */
export interface AgendaLine {
  /** What it is, with how many there are of it. */
  readonly what: string;
  /** The gate or the way back. */
  readonly named: string;
  /** Its own words, in which names may stand. */
  readonly words: string;
  readonly when: string;
}

function sayDay({ kind, day }: AgendaItem, language: Language): string {
  if (day === null) return '';
  const shown = formatDay(day, language);
  const isRussian = language === 'ru';
  if (kind === 'hadiWithoutData') return isRussian ? `неделя с ${shown}` : `week of ${shown}`;
  if (kind === 'taskOpen' || kind === 'promiseOverdue') return isRussian ? `к ${shown}` : `by ${shown}`;
  return shown;
}

export function agendaLine(item: AgendaItem, language: Language): AgendaLine {
  const { kind, count, text, aboutId } = item;
  const loop = loopIds.find((id) => id === aboutId);
  const key = `gate.${aboutId ?? ''}`;
  const name = kinds[language][kind];
  const inInterviews = language === 'ru' ? `интервью: ${text}` : `interviews: ${text}`;
  return {
    what: count === null ? name : `${name}: ${formatNumber(count, language, 0)}`,
    named:
      loop === undefined ? (isWorkflowTextKey(key) ? workflowText(key, {}, language) : '') : nameOfLoop(loop, language),
    words: kind === 'codings' ? inInterviews : text,
    when: sayDay(item, language),
  };
}
