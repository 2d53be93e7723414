import { Anchor, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { placeOfAgendaItem } from './agendaPlace.ts';
import classes from './SessionsScreen.module.css';
import { useAgendaWords } from './useAgendaWords.ts';

interface AgendaListProps {
  readonly agenda: readonly AgendaItem[];
  /** Of the first session: it holds everything there is. */
  readonly isFirst: boolean;
  /** Ticks a line off; without it the lines can only be read. */
  readonly onTick?: ((index: number, isDiscussed: boolean) => void) | undefined;
  readonly hasTicks?: boolean;
}

/** What to talk about, each line leading to its place. */
export function AgendaList({ agenda, isFirst, onTick, hasTicks = false }: AgendaListProps) {
  const { t } = useTranslation('sessions');
  const wordsOf = useAgendaWords(isFirst);
  return (
    <ul className={classes['lines']}>
      {agenda.map((item, index) => {
        const { what, which } = wordsOf(item);
        const place = placeOfAgendaItem(item);
        const whole = which === '' ? what : `${what}: ${which}`;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- The agenda is made once: its lines stay where they are.
          <li key={index} className={classes['line']} data-done={item.isDiscussed || undefined}>
            {hasTicks && (
              <Checkbox
                aria-label={t('discussed', { what: whole })}
                checked={item.isDiscussed}
                disabled={onTick === undefined}
                onChange={(event) => onTick?.(index, event.currentTarget.checked)}
              />
            )}
            <span className={classes['words']}>
              {place === null ? <b>{which}</b> : <Anchor href={place}>{what}</Anchor>}
              {place !== null && which !== '' && <span className={classes['which']}>{which}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
