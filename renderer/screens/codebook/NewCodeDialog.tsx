import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType } from '#shared/domain/codeType.ts';
import { matchCodeNames } from '#shared/text/matchCodeNames.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { goTo } from '../../store/route.ts';
import { rulesOfCodeType } from '../../strings/codebookTypes.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodebookScreen.module.css';
import { readsLikeSolution } from './readsLikeSolution.ts';
import { useTypeChoices } from './useCodeChoices.ts';

interface NewCodeDialogProps {
  readonly typeId: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

const mostSimilar = 3;
const shortestCompared = 3;

/** Type and name in one go; shows what there is already, so that the same thing is not named twice. */
export function NewCodeDialog({ typeId: firstType, name: firstName, onClose }: NewCodeDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const [typeId, setTypeId] = useState(firstType);
  const [name, setName] = useState(firstName);
  const [description, setDescription] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const choices = useTypeChoices();
  const own = useRecordList('code').filter(({ isBuiltIn }) => !isBuiltIn);
  const codeType = typeId === null ? null : getCodeType(typeId);
  const similar =
    name.trim().length < shortestCompared
      ? []
      : matchCodeNames(own, name)
          .slice(0, mostSimilar)
          .map(({ code }) => code);
  const same = own.find((code) => code.typeId === typeId && code.name.toLowerCase() === name.trim().toLowerCase());
  const canSave = typeId !== null && name.trim() !== '' && same === undefined;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!canSave || isBusy) return;
    setIsBusy(true);
    const answer = await runCommand(
      (client) => client.codes.create({ typeId, name: name.trim(), description: description.trim() }),
      t('created', { name: name.trim() }),
    );
    setIsBusy(false);
    if (answer === null) return;
    onClose();
    goTo('codebook', answer.codeId);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('newCode')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            data-autofocus
            maxLength={500}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={same === undefined ? undefined : t('sameName')}
          />
          {codeType !== null && readsLikeSolution(name, codeType.group) && (
            <p className={classes['warning']}>{t('solutionHint')}</p>
          )}
          {similar.length > 0 && (
            <div className={classes['similar']}>
              <p>{t('similar')}</p>
              <ul>
                {similar.map((code) => (
                  <li key={code.id}>
                    <CodeMark family={getCodeType(code.typeId).family} size={16} name={code.name} />
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Select
            label={t('type')}
            description={codeType === null ? undefined : rulesOfCodeType(codeType, language).definition}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('nothing')}
            data={choices}
            value={typeId}
            onChange={setTypeId}
          />
          <Textarea
            label={t('description')}
            autosize
            minRows={2}
            maxRows={8}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={!canSave} loading={isBusy}>
              {t('create')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
