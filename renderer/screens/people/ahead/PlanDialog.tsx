import { Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { getMethodGuide } from '#shared/domain/guide.ts';
import { RecordDialog } from '../../../components/RecordDialog.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { localDay } from '../../../store/ahead.ts';
import { useProject, useRecordList } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { kindKeys } from './kindKeys.ts';
import type { RecruitRow } from './useRecruits.ts';

interface PlanDialogProps {
  readonly rows: readonly RecruitRow[];
  /** Null while the person is still to be chosen. */
  readonly row: RecruitRow | null;
  /** Null for a new one. */
  readonly plan: PlannedInterview | null;
  readonly onClose: () => void;
}

function draftOf(row: RecruitRow | null, plan: PlannedInterview | null, kind: InterviewKind) {
  return {
    respondentId: plan?.respondentId ?? row?.person.id ?? null,
    kind: plan?.kind ?? kind,
    guideId: plan?.guideId ?? null,
    startsOn: plan?.startsOn ?? localDay(),
    startsAt: plan?.startsAt ?? '',
    minutes: String(plan?.minutes ?? getMethodGuide(kind, 'en').minutes),
    place: plan?.place ?? '',
  };
}

/** A talk that is agreed on: with whom, when, by which guide and where. */
export function PlanDialog({ rows, row, plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation(['ahead', 'common']);
  const format = useFormat();
  const project = useProject();
  const guides = useRecordList('guide').filter(({ isCustom }) => isCustom);
  const kindOfProject = interviewKinds.find((kind) => kind === project?.guideId) ?? 'problem';
  const [draft, setDraft] = useState(() => draftOf(row, plan, kindOfProject));
  const change = (patch: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...patch }));
  const person = rows.find((known) => known.person.id === draft.respondentId)?.person;
  const name = person?.name ?? '';
  const minutes = Number(draft.minutes);
  const isComplete =
    person !== undefined && draft.startsOn !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440;
  const save = async (): Promise<void> => {
    if (person === undefined) return;
    const { startsAt, ...fields } = draft;
    const answer = await runCommand(
      (client) =>
        client.ahead.savePlan({
          ...fields,
          id: plan?.id ?? null,
          respondentId: person.id,
          startsAt: startsAt === '' ? null : startsAt.slice(0, 5),
          minutes,
        }),
      t('planSaved', { name, day: format.day(draft.startsOn) }),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (plan === null) return;
    const answer = await runCommand((client) => client.ahead.removePlan({ id: plan.id }), t('planRemoved', { name }));
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={plan === null ? t('schedule') : t('changePlan', { name })}
      size={560}
      isComplete={isComplete}
      onSave={save}
      onRemove={plan === null ? null : remove}
      onClose={onClose}
    >
      <Select
        label={t('person')}
        placeholder={t('choosePerson')}
        searchable
        disabled={plan !== null}
        data-autofocus={row === null || undefined}
        value={draft.respondentId}
        onChange={(value) =>
          change({ respondentId: rows.find((known) => known.person.id === value)?.person.id ?? null })
        }
        data={rows
          .filter(({ status }) => status !== 'declined' || plan !== null)
          .toSorted((a, b) => Number(a.status === 'talked') - Number(b.status === 'talked'))
          .map((known) => ({ value: known.person.id as string, label: known.person.name }))}
      />
      <Group grow align="start">
        <TextInput
          label={t('day')}
          type="date"
          required
          withAsterisk={false}
          data-autofocus={row !== null || undefined}
          value={draft.startsOn}
          onChange={(event) => change({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          label={t('hour')}
          type="time"
          value={draft.startsAt}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <TextInput
          label={t('minutes')}
          inputMode="numeric"
          value={draft.minutes}
          onChange={(event) => change({ minutes: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="start">
        <NativeSelect
          label={t('kind')}
          value={draft.kind}
          onChange={(event) => {
            const kind = interviewKinds.find((known) => known === event.currentTarget.value);
            if (kind !== undefined) change({ kind, guideId: null });
          }}
          data={interviewKinds.map((value) => ({ value, label: t(`common:${kindKeys[value]}`) }))}
        />
        <NativeSelect
          label={t('guide')}
          value={draft.guideId ?? ''}
          onChange={(event) =>
            change({ guideId: guides.find(({ id }) => id === event.currentTarget.value)?.id ?? null })
          }
          data={[
            { value: '', label: t('guideOfKind') },
            ...guides
              .filter(({ guideId }) => guideId === draft.kind)
              .map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
        />
      </Group>
      <TextInput
        label={t('place')}
        value={draft.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
    </RecordDialog>
  );
}
