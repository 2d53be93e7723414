import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  isFiltering,
  clearTranscriptFilter,
  narrowTranscript,
  useTranscriptFilter,
} from '../../../store/transcriptFilter.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import classes from './TranscriptFilter.module.css';
import { meaningsOfValues, useFilterChoices, valuesOfMeanings } from './useFilterChoices.ts';

/** Every condition on what the transcript shows; all of them must hold. */
export function FilterForm({ content }: { readonly content: InterviewContent }) {
  const { t } = useTranslation(['reading', 'common']);
  const filter = useTranscriptFilter((state) => state.filter);
  const isNarrowed = useTranscriptFilter(isFiltering);
  const { meanings, coders, speakers } = useFilterChoices(content);
  const field = {
    searchable: true,
    clearable: true,
    // The first field has the focus at once: its list would lie over the others.
    openOnFocus: false,
    // Inside the popover, so that choosing does not count as a click beside it.
    comboboxProps: { withinPortal: false },
    // The list itself scrolls: it is what the field's keys move in.
    withScrollArea: false,
    styles: { options: { maxHeight: 250, overflowY: 'auto' as const } },
  };
  const clear = (label: string) => ({ 'aria-label': `${t('common:remove')}: ${label}` });
  const hint = (value: readonly string[], text: string) => (value.length === 0 ? { placeholder: text } : {});
  const values = valuesOfMeanings(filter);
  return (
    <div className={classes['form']} role="group" aria-label={t('filter')}>
      <MultiSelect
        {...field}
        {...hint(values, t('anyCode'))}
        data-autofocus
        label={t('codes')}
        description={t('withChildren')}
        clearButtonProps={clear(t('codes'))}
        data={[...meanings]}
        value={values}
        onChange={(chosen) => narrowTranscript(meaningsOfValues(chosen))}
      />
      {(coders.length > 1 || filter.coders.length > 0) && (
        <MultiSelect
          {...field}
          {...hint(filter.coders, t('anyCoder'))}
          label={t('coders')}
          clearButtonProps={clear(t('coders'))}
          data={[...coders]}
          value={[...filter.coders]}
          onChange={(chosen) => narrowTranscript({ coders: chosen })}
        />
      )}
      <MultiSelect
        {...field}
        {...hint(filter.speakers, t('anySpeaker'))}
        label={t('speakers')}
        clearButtonProps={clear(t('speakers'))}
        data={[...speakers]}
        value={[...filter.speakers]}
        onChange={(chosen) => narrowTranscript({ speakers: chosen })}
      />
      {isNarrowed && <LinkButton onClick={clearTranscriptFilter}>{t('clearFilter')}</LinkButton>}
    </div>
  );
}
