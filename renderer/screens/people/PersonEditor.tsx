import { Anchor, Autocomplete, Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationId, RespondentId } from '#shared/domain/ids.ts';
import { respondentRoles } from '#shared/domain/people.ts';
import { useIsNarrow } from '../../components/RightRegion.tsx';
import { useOnLeave } from '../../components/useOnLeave.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { AttributeFields } from './AttributeFields.tsx';
import { kindKeys } from './ahead/kindKeys.ts';
import classes from './PeopleScreen.module.css';
import { relationTexts, roleTexts } from './PeopleTable.tsx';
import { attributesOf, draftOf, isSameDraft, type PersonDraft } from './personDraft.ts';
import type { PersonRow } from './usePeople.ts';

const relations = ['stranger', 'acquaintance', 'friend'] as const;

interface PersonEditorProps {
  /** Null for somebody new: saved, the person waits for an interview. */
  readonly row: PersonRow | null;
  readonly all: readonly PersonRow[];
  readonly onSaved: (id: RespondentId) => void;
  readonly onClose: () => void;
}

/** Everything about a person, to be changed at once with Save; what was typed is saved when the person is left, too. */
export function PersonEditor({ row, all, onSaved, onClose }: PersonEditorProps) {
  const { t } = useTranslation(['people', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  // In a drawer the drawer's own title says whose card it is.
  const isNarrow = useIsNarrow();
  const organizations = useRecordList('organization');
  const stored = draftOf(row?.person ?? null, row?.company?.name ?? '');
  const [typed, setTyped] = useState<PersonDraft | null>(null);
  const draft = typed ?? stored;
  const [isBusy, setIsBusy] = useState(false);
  /** Nothing is left to be saved on leaving, though the last drawing may not know it yet. */
  const isSettled = useRef(false);
  const change = (patch: Partial<PersonDraft>): void => {
    isSettled.current = false;
    setTyped((before) => ({ ...(before ?? stored), ...patch }));
  };
  const settle = (): void => {
    isSettled.current = true;
    setTyped(null);
  };
  const isChanged = !isSameDraft(draft, stored);
  const canSave = draft.name.trim() !== '' && (isChanged || row === null);

  const findOrganization = async (): Promise<OrganizationId | null | undefined> => {
    const name = draft.companyName.trim();
    if (name === '') return null;
    const known = organizations.find((company) => company.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    if (known !== undefined) return known.id;
    const made = await runCommand((client) => client.people.saveOrganization({ id: null, name }));
    return made?.organizationId;
  };
  const save = async (): Promise<RespondentId | null> => {
    setIsBusy(true);
    const organizationId = await findOrganization();
    const name = draft.name.trim();
    const answer =
      organizationId === undefined
        ? null
        : await runCommand(
            (client) =>
              client.people.saveRespondent({
                id: row?.person.id ?? null,
                name,
                organizationId,
                roles: draft.roles,
                attributes: attributesOf(draft),
                relation: draft.relation,
                referredById: draft.referredById,
                nextContactOn: draft.nextContactOn === '' ? null : draft.nextContactOn,
                note: draft.note,
              }),
            t('saved', { name }),
          );
    setIsBusy(false);
    if (answer === null) return null;
    settle();
    return answer.respondentId;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const id = canSave ? await save() : null;
    if (id !== null) onSaved(id);
  };
  const leave = useEffectEvent(() => {
    if (canSave && isChanged && typed !== null && !isBusy && !isReadOnly && !isSettled.current) void save();
  });
  useEffect(() => () => leave(), []);
  useOnLeave(() => leave());
  const drop = (): void => {
    settle();
    if (row === null) onClose();
  };
  const closeRemoved = (): void => {
    settle();
    onClose();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // A list that is open, and changes that are not saved, keep the key.
        const hasList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !hasList && !isChanged && !isNarrow) onClose();
      }}
      className={classes['editor']}
      data-drawer={isNarrow || undefined}
    >
      {!isNarrow && <h2 className={classes['editorTitle']}>{row?.person.name ?? t('newPerson')}</h2>}
      {row === null ? <p className={classes['quiet']}>{t('noInterviews')}</p> : <Facts row={row} />}
      <fieldset className={classes['fields']} disabled={isReadOnly || isBusy}>
        <Stack gap="md">
          <TextInput
            label={t('name')}
            maxLength={500}
            autoFocus={row === null}
            data-autofocus={row === null || undefined}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Autocomplete
            label={t('company')}
            description={t('companyHint')}
            disabled={isReadOnly}
            data={[...new Set(organizations.map(({ name }) => name))]}
            value={draft.companyName}
            onChange={(companyName) => change({ companyName })}
          />
          <Checkbox.Group
            label={t('roles')}
            value={draft.roles}
            onChange={(values) => change({ roles: respondentRoles.filter((role) => values.includes(role)) })}
          >
            <Group gap="md" mt={4}>
              {respondentRoles.map((role) => (
                <Checkbox key={role} value={role} label={t(roleTexts[role])} />
              ))}
            </Group>
          </Checkbox.Group>
          <Select
            label={t('relation')}
            placeholder={t('relationUnknown')}
            clearable
            disabled={isReadOnly}
            value={draft.relation}
            onChange={(value) => change({ relation: relations.find((relation) => relation === value) ?? null })}
            data={relations.map((value) => ({ value: value as string, label: t(relationTexts[value]) }))}
          />
          <Introducer row={row} all={all} draft={draft} onChange={change} />
          <TextInput
            label={t('nextContact')}
            type="date"
            value={draft.nextContactOn}
            onChange={(event) => change({ nextContactOn: event.currentTarget.value })}
          />
          <AttributeFields all={all} draft={draft} onChange={change} />
          <Textarea
            label={t('note')}
            autosize
            minRows={2}
            maxRows={10}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </Stack>
      </fieldset>
      {!isReadOnly && (
        <Group gap="sm" className={classes['save']}>
          <Button type="submit" disabled={!canSave} loading={isBusy}>
            {t('common:save')}
          </Button>
          {isChanged ? (
            <Button onClick={drop}>{t('dropChanges')}</Button>
          ) : (
            <Button onClick={onClose}>{t('common:close')}</Button>
          )}
          {isChanged && <span className={classes['quiet']}>{t('unsaved')}</span>}
        </Group>
      )}
      {row !== null && !isReadOnly && <Removal row={row} onClose={closeRemoved} />}
    </form>
  );
}

function Facts({ row: { person, interviews, segments } }: { readonly row: PersonRow }) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  return (
    <div className={classes['facts']}>
      {interviews.length === 0 && <span>{t('noInterviews')}</span>}
      {interviews.map(({ id, kind, title, date }) => (
        <span key={id}>
          <Anchor href={hrefOf('interviews', id)}>
            {title === person.name ? t(`common:${kindKeys[kind]}`) : title}
          </Anchor>
          {date !== null && ` · ${format.day(date)}`}
        </span>
      ))}
      {segments.map(({ id, name }) => (
        <span key={id}>
          {t('segment')}: <Anchor href={hrefOf('segments', id)}>{name}</Anchor>
        </span>
      ))}
    </div>
  );
}

interface IntroducerProps {
  readonly row: PersonRow | null;
  readonly all: readonly PersonRow[];
  readonly draft: PersonDraft;
  readonly onChange: (patch: Partial<PersonDraft>) => void;
}

function Introducer({ row, all, draft, onChange }: IntroducerProps) {
  const { t } = useTranslation('people');
  const isReadOnly = useSession(selectIsReadOnly);
  const others = all.filter(({ person }) => person.id !== row?.person.id);
  return (
    <Select
      label={t('referredBy')}
      placeholder={t('nobody')}
      searchable
      clearable
      disabled={isReadOnly}
      data={others.map(({ person }) => ({ value: person.id as string, label: person.name }))}
      value={draft.referredById}
      onChange={(id) => onChange({ referredById: others.find(({ person }) => person.id === id)?.person.id ?? null })}
    />
  );
}

function Removal({ row, onClose }: { readonly row: PersonRow; readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const { person, interviews } = row;
  if (interviews.length > 0) {
    return (
      <p className={classes['quiet']}>
        {t('cannotRemove', { interviews: interviews.map(({ title }) => title).join(', ') })}
      </p>
    );
  }
  const remove = async (): Promise<void> => {
    const answer = await runCommand(
      (client) => client.people.removeRespondent({ id: person.id }),
      t('removed', { name: person.name }),
    );
    if (answer !== null) onClose();
  };
  return (
    <Button variant="subtle" color="var(--error)" onClick={() => void remove()} style={{ alignSelf: 'flex-start' }}>
      {t('common:delete')}
    </Button>
  );
}
