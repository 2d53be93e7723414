import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import type { InterviewContent } from '../../../store/openInterview.ts';
import {
  clearTranscriptFilter,
  isFiltering,
  useFilteredContent,
  useTranscriptFilter,
} from '../../../store/transcriptFilter.ts';
import classes from './TranscriptFilter.module.css';
import { useFilterChoices, valuesOfMeanings } from './useFilterChoices.ts';

/** Says what is filtered and how much of the talk's codings is shown; nothing while everything is. */
export function FilterLine({ content }: { readonly content: InterviewContent }) {
  const isNarrowed = useTranscriptFilter(isFiltering);
  return (
    <div role="status" className={classes['status']}>
      {isNarrowed && <NarrowedLine content={content} />}
    </div>
  );
}

function NarrowedLine({ content }: { readonly content: InterviewContent }) {
  const { t } = useTranslation('reading');
  const filter = useTranscriptFilter((state) => state.filter);
  const { shown, total } = useFilteredContent(content);
  const choices = useFilterChoices(content);
  const parts = useMemo(() => {
    const labels = new Map(choices.meanings.flatMap(({ items }) => items.map(({ value, label }) => [value, label])));
    const nameOf = (known: readonly { value: string; label: string }[], value: string): string =>
      known.find((choice) => choice.value === value)?.label ?? value;
    const meanings = valuesOfMeanings(filter).flatMap((value) => labels.get(value) ?? []);
    return [
      meanings.join(', '),
      filter.coders.map((coder) => nameOf(choices.coders, coder)).join(', '),
      filter.speakers.map((speaker) => nameOf(choices.speakers, speaker)).join(', '),
    ];
  }, [filter, choices]);
  const labels = ['', `${t('coders')}: `, `${t('speakers')}: `];
  return (
    <div className={classes['line']}>
      <span className={classes['count']}>{t('shown', { shown, count: total })}</span>
      <span className={classes['what']}>
        {parts
          .map((part, index) => (part === '' ? '' : `${labels[index]}${part}`))
          .filter((part) => part !== '')
          .join('\u00A0· ')}
      </span>
      <LinkButton onClick={clearTranscriptFilter} title="Shift F">
        {t('clearFilter')}
      </LinkButton>
    </div>
  );
}
