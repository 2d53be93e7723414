import { Anchor, Group, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recruitStatuses } from '#shared/domain/recruit.ts';
import { RecordDialog } from '../../../components/RecordDialog.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { relationTexts } from '../PeopleTable.tsx';
import type { RecruitRow } from './useRecruits.ts';

const relations = ['stranger', 'acquaintance', 'friend'] as const;

interface RecruitDialogProps {
  readonly row: RecruitRow;
  readonly all: readonly RecruitRow[];
  readonly onClose: () => void;
}

/** What is known for asking somebody, changed in one step. */
export function RecruitDialog({ row, all, onClose }: RecruitDialogProps) {
  const { t } = useTranslation(['ahead', 'people']);
  const { person, recruit } = row;
  const isReadOnly = useSession(selectIsReadOnly);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const hypotheses = useRecordList('hypothesis');
  const [draft, setDraft] = useState({
    status: row.status,
    channel: recruit?.channel ?? '',
    assumedSegment: recruit?.assumedSegment ?? '',
    hypothesisId: recruit?.hypothesisId ?? null,
    relation: person.relation,
    referredById: person.referredById,
    nextContactOn: person.nextContactOn,
  });
  const change = (patch: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...patch }));
  const save = async (): Promise<void> => {
    const answer = await runCommand(
      (client) => client.ahead.saveRecruit({ respondentId: person.id, ...draft }),
      t('saved', { name: person.name }),
    );
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={person.name}
      size={560}
      isComplete={!isReadOnly && !isHidingNames}
      onSave={save}
      onRemove={null}
      onClose={onClose}
    >
      <Group grow align="start">
        <NativeSelect
          label={t('status')}
          value={draft.status}
          onChange={(event) =>
            change({ status: recruitStatuses.find((known) => known === event.currentTarget.value) ?? row.status })
          }
          data={recruitStatuses.map((value) => ({ value, label: t(value) }))}
        />
        <TextInput
          label={t('nextContact')}
          type="date"
          value={draft.nextContactOn ?? ''}
          onChange={(event) => change({ nextContactOn: event.currentTarget.value || null })}
        />
      </Group>
      {!isHidingNames && (
        <Textarea
          label={t('channel')}
          autosize
          minRows={1}
          maxRows={5}
          data-autofocus
          value={draft.channel}
          onChange={(event) => change({ channel: event.currentTarget.value })}
        />
      )}
      <Group grow align="start">
        <Select
          label={t('relation')}
          placeholder={t('people:relationUnknown')}
          clearable
          value={draft.relation}
          onChange={(value) => change({ relation: relations.find((known) => known === value) ?? null })}
          data={relations.map((value) => ({ value: value as string, label: t(`people:${relationTexts[value]}`) }))}
        />
        <Select
          label={t('referredBy')}
          placeholder={t('people:nobody')}
          searchable
          clearable
          value={draft.referredById}
          onChange={(value) =>
            change({ referredById: all.find((other) => other.person.id === value)?.person.id ?? null })
          }
          data={all
            .filter((other) => other.person.id !== person.id)
            .map((other) => ({ value: other.person.id as string, label: other.person.name }))}
        />
      </Group>
      <TextInput
        label={t('assumedSegment')}
        description={t('assumedSegmentHint')}
        value={draft.assumedSegment}
        onChange={(event) => change({ assumedSegment: event.currentTarget.value })}
      />
      {hypotheses.length > 0 && (
        <Select
          label={t('hypothesis')}
          placeholder={t('noHypothesis')}
          clearable
          value={draft.hypothesisId}
          onChange={(value) => change({ hypothesisId: hypotheses.find(({ id }) => id === value)?.id ?? null })}
          data={hypotheses.map(({ id, who, job }) => ({
            value: id as string,
            label: [who, job].filter((part) => part !== '').join(': '),
          }))}
        />
      )}
      <Anchor href={hrefOf('people', person.id)} size="sm">
        {t('personCard')}
      </Anchor>
    </RecordDialog>
  );
}
