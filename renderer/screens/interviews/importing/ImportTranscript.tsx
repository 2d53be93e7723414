import { Autocomplete, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { interviewKinds } from '#shared/domain/interview.ts';
import { speakerRoles } from '#shared/domain/speakerRole.ts';
import { Banner } from '../../../components/Banner.tsx';
import { useRecordList } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './ImportDialog.module.css';
import { ImportParts } from './ImportParts.tsx';
import { isApart } from './partChoices.ts';
import { type ImportDraft, namesOfDraft, type TranscriptPreview } from './importDraft.ts';
import { kindKeys } from '../kindKeys.ts';
import { speakerRoleKeys } from '../speakerRoleKeys.ts';

interface ImportTranscriptProps {
  readonly preview: TranscriptPreview;
  readonly draft: ImportDraft;
  readonly onChange: (patch: Partial<ImportDraft>) => void;
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** One transcript before it is added: what it is, who speaks as what, and how it begins. */
export function ImportTranscript({ preview, draft, onChange }: ImportTranscriptProps) {
  const { t } = useTranslation(['importing', 'common']);
  const format = useFormat();
  const people = useRecordList('respondent');
  const organizations = useRecordList('organization');
  // Parts bring their own titles, dates and people.
  const isSplit = isApart(draft.parts);
  const labelOf = (label: string): string => (label === '' ? t('noLabel') : label);
  const hasRespondent = preview.speakers.some(({ label }) => draft.roles[label] === 'respondent');
  return (
    <Stack gap="md">
      {preview.parts.length > 1 && <ImportParts preview={preview} draft={draft} onChange={onChange} />}
      <Group grow align="flex-start">
        {!isSplit && (
          <TextInput
            label={t('fieldTitle')}
            value={draft.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
        )}
        <Select
          label={t('fieldKind')}
          value={draft.kind}
          allowDeselect={false}
          data={interviewKinds.map((value) => ({ value, label: t(`common:${kindKeys[value]}`) }))}
          onChange={(kind) => onChange({ kind: kind ?? draft.kind })}
        />
      </Group>
      <Group grow align="flex-start">
        {!isSplit && (
          <TextInput
            label={t('fieldDate')}
            type="date"
            value={draft.date}
            onChange={(event) => onChange({ date: event.currentTarget.value })}
          />
        )}
        <Select
          label={t('fieldLanguage')}
          value={draft.language}
          allowDeselect={false}
          data={[
            { value: 'ru', label: t('russian') },
            { value: 'en', label: t('english') },
          ]}
          onChange={(value) => onChange({ language: value === 'en' ? 'en' : 'ru' })}
        />
      </Group>
      <p className={classes['small']}>
        {t('facts', {
          turns: t('turns', { count: preview.turnCount }),
          characters: format.number(preview.characters),
          encoding: preview.encoding,
        })}
      </p>
      <section>
        <h3 className={classes['heading']}>{t('speakers')}</h3>
        {preview.speakers.map(({ label, turns, words }) => (
          <div key={label} className={classes['speaker']}>
            <span className={classes['speakerName']}>{labelOf(label)}</span>
            <span className={classes['small']}>
              {t('speakerTurns', { turns: t('turns', { count: turns }), words: t('common:words', { count: words }) })}
            </span>
            <Select
              size="xs"
              aria-label={t('roleOf', { speaker: labelOf(label) })}
              value={draft.roles[label] ?? 'respondent'}
              allowDeselect={false}
              data={speakerRoles.map((role) => ({ value: role, label: t(speakerRoleKeys[role]) }))}
              onChange={(role) => {
                if (role !== null) onChange({ roles: { ...draft.roles, [label]: role } });
              }}
            />
          </div>
        ))}
        {!hasRespondent && <Banner tone="warning">{t('nobodyAnswers')}</Banner>}
      </section>
      <Group grow align="flex-start">
        {!isSplit && (
          <TagsInput
            label={t('respondentNames')}
            description={t('respondentNamesHint')}
            value={[...namesOfDraft(draft, preview)]}
            data={distinct(people.map(({ name }) => name))}
            onChange={(respondentNames) => onChange({ respondentNames })}
          />
        )}
        <Autocomplete
          label={t('company')}
          description={t('companyHint')}
          value={draft.company}
          data={distinct(organizations.map(({ name }) => name))}
          onChange={(company) => onChange({ company })}
        />
      </Group>
      {!isSplit && (
        <section>
          <h3 className={classes['heading']}>{t('firstTurns')}</h3>
          <ol className={classes['turns']}>
            {preview.turns.map(({ speaker, startMs, text }, index) => (
              // Turns of a preview never change places.
              <li key={index} className={classes['turn']} data-role={draft.roles[speaker] ?? 'respondent'}>
                <span className={classes['turnSpeaker']}>
                  {labelOf(speaker)}
                  {startMs !== null && <span className={classes['turnTime']}>{format.position(startMs)}</span>}
                </span>
                <span className={classes['turnText']}>{text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Stack>
  );
}
