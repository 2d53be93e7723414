import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { type LoopId, loopIds, nameOfLoop } from '#shared/domain/workflow.ts';
import { isWorkflowTextKey, workflowText } from '#shared/workflow/workflowTexts.ts';
import { useFormat } from '../../strings/format.ts';

export interface AgendaWords {
  /** What kind of thing happened. */
  readonly what: string;
  /** The thing itself; empty when the kind says it all. */
  readonly which: string;
}

const singleTexts = {
  gateMet: 'agendaGateMet',
  gateLost: 'agendaGateLost',
  override: 'agendaOverride',
  loop: 'agendaLoop',
  presaleAsked: 'agendaPresaleAsked',
  presalePaid: 'agendaPresalePaid',
  staleHypothesis: 'agendaStaleHypothesis',
  hadiWithoutData: 'agendaHadiWithoutData',
  promiseOverdue: 'agendaPromiseOverdue',
  taskOpen: 'agendaTaskOpen',
  topic: 'agendaTopic',
} as const;

/** Says a line of the agenda in the language of the interface; before there was a session nothing is new. */
export function useAgendaWords(isFirst: boolean): (item: AgendaItem) => AgendaWords {
  const { t } = useTranslation('sessions');
  const { language, day } = useFormat();
  const nameOf = ({ kind, aboutId }: AgendaItem): string => {
    if (aboutId === null) return '';
    const loop = loopIds.find((id): id is LoopId => id === aboutId);
    if (kind === 'loop') return loop === undefined ? '' : nameOfLoop(loop, language);
    const key = `gate.${aboutId}`;
    return isWorkflowTextKey(key) ? workflowText(key, {}, language) : '';
  };
  const dayOf = (item: AgendaItem): string => {
    if (item.day === null) return '';
    if (item.kind === 'hadiWithoutData') return t('weekOf', { date: day(item.day) });
    return item.kind === 'taskOpen' || item.kind === 'promiseOverdue'
      ? t('dueDay', { date: day(item.day) })
      : day(item.day);
  };
  return (item) => {
    if (item.kind === 'interviews')
      return { what: t(isFirst ? 'allInterviews' : 'agendaInterviews', { count: item.count ?? 0 }), which: item.text };
    if (item.kind === 'codings')
      return {
        what: t(isFirst ? 'allCodings' : 'agendaCodings', { count: item.count ?? 0 }),
        which: t('inInterviews', { count: Number(item.text) || 0 }),
      };
    const parts = [nameOf(item), item.text, dayOf(item)].filter((part) => part !== '');
    return { what: t(singleTexts[item.kind]), which: parts.join(' · ') };
  };
}
