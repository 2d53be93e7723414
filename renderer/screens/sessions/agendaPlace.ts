import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { hrefOf } from '../../store/route.ts';

/** Where the thing that a line of the agenda tells of can be looked at; null for a topic. */
export function placeOfAgendaItem({ kind, aboutId }: Pick<AgendaItem, 'kind' | 'aboutId'>): string | null {
  switch (kind) {
    case 'interviews':
      return hrefOf('interviews', aboutId);
    case 'codings':
      return hrefOf('interviews');
    case 'gateMet':
    case 'gateLost':
    case 'override':
    case 'loop':
      return hrefOf('path');
    case 'presaleAsked':
    case 'presalePaid':
      return hrefOf('validation', 'presales');
    case 'staleHypothesis':
      return hrefOf('validation', 'hypotheses');
    case 'hadiWithoutData':
      return hrefOf('validation', 'hadi');
    case 'promiseOverdue':
      return hrefOf('validation', 'promises');
    case 'taskOpen':
      return hrefOf('sessions', aboutId);
    case 'topic':
      return null;
  }
}
