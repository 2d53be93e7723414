import { Button, Group, Modal, NumberInput, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import { type Interview, type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList } from '../../../store/records.ts';
import { kindKeys } from '../kindKeys.ts';

/** Corrects what an interview is: kind, title, date, language, wave and who was heard. */
export function DetailsDialog({ interview, onClose }: { readonly interview: Interview; readonly onClose: () => void }) {
  const { t } = useTranslation(['interviews', 'common', 'importing']);
  const people = useRecordList('respondent');
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const [title, setTitle] = useState(interview.title);
  const [kind, setKind] = useState<InterviewKind>(interview.kind);
  const [date, setDate] = useState(interview.date ?? '');
  const [language, setLanguage] = useState<Language>(interview.language);
  const [wave, setWave] = useState<number | string>(interview.wave);
  const [names, setNames] = useState(interview.respondentIds.flatMap((id) => nameOf.get(id) ?? []));
  const [isBusy, setIsBusy] = useState(false);

  const idOf = async (name: string): Promise<RespondentId | null> => {
    const known = people.find((person) => person.name === name);
    if (known !== undefined) return known.id;
    const answer = await runCommand((client) => client.people.saveRespondent({ id: null, name, ...unknownRespondent }));
    return answer?.respondentId ?? null;
  };
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const respondentIds: RespondentId[] = [];
    for (const name of names) {
      const id = await idOf(name);
      if (id !== null) respondentIds.push(id);
    }
    const patch = { title, kind, date: date === '' ? null : date, language, wave: Number(wave) || 1, respondentIds };
    const answer = await runCommand(
      (client) => client.interviews.update({ id: interview.id, patch }),
      t('detailsSaved'),
    );
    setIsBusy(false);
    if (answer !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('editDetails')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <TextInput label={t('fieldTitle')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <Select
            label={t('kind')}
            value={kind}
            allowDeselect={false}
            data={interviewKinds.map((value) => ({ value, label: t(`common:${kindKeys[value]}`) }))}
            onChange={(value) => setKind(value ?? kind)}
          />
          <TagsInput
            label={t('fieldRespondents')}
            description={t('fieldRespondentsHint')}
            value={names}
            data={people.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) === index)}
            onChange={setNames}
          />
          <Group grow>
            <TextInput
              label={t('fieldDate')}
              type="date"
              value={date}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
            <Select
              label={t('fieldLanguage')}
              value={language}
              allowDeselect={false}
              data={[
                { value: 'ru', label: t('russian') },
                { value: 'en', label: t('english') },
              ]}
              onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ru')}
            />
            <NumberInput label={t('fieldWave')} min={1} max={99} value={wave} onChange={setWave} />
          </Group>
        </Stack>
        <Group mt="lg" gap="sm">
          <Button type="submit" variant="filled" loading={isBusy} disabled={title.trim() === ''}>
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
