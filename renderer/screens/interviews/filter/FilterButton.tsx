import { ActionIcon, Popover } from '@mantine/core';
import { IconFilter, IconFilterFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { isFiltering, showFilterForm, useTranscriptFilter } from '../../../store/transcriptFilter.ts';
import { FilterForm } from './FilterForm.tsx';

/** Opens the conditions on what the transcript shows. */
export function FilterButton() {
  const { t } = useTranslation('reading');
  const content = useOpenInterview((state) => state.content);
  const isOpen = useTranscriptFilter((state) => state.isFormOpen);
  const isNarrowed = useTranscriptFilter(isFiltering);
  const Icon = isNarrowed ? IconFilterFilled : IconFilter;
  return (
    <Popover
      opened={isOpen && content !== null}
      onChange={showFilterForm}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('openFilter')}
          aria-pressed={isNarrowed}
          title={`${t('openFilter')} (F)`}
          onClick={() => showFilterForm(!isOpen)}
        >
          <Icon size={18} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter')}>
        {content !== null && <FilterForm content={content} />}
      </Popover.Dropdown>
    </Popover>
  );
}
