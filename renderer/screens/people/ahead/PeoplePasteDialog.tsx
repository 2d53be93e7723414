import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/DataTable.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import classes from './AheadScreen.module.css';
import { isOnList } from './isOnList.ts';
import { parsePeopleLines, type TypedPerson } from './parsePeopleLines.ts';
import type { RecruitRow } from './useRecruits.ts';

interface PeoplePasteDialogProps {
  readonly text: string;
  readonly rows: readonly RecruitRow[];
  readonly onClose: () => void;
}

/** Many people at once, as they will come in; added in one change. */
export function PeoplePasteDialog({ text: pasted, rows, onClose }: PeoplePasteDialogProps) {
  const { t } = useTranslation(['ahead', 'common']);
  const [text, setText] = useState(pasted);
  const people = parsePeopleLines(text);
  const fresh = people.filter((person) => !isOnList(person, rows));
  const add = async (): Promise<void> => {
    const answer = await runCommand(
      (client) => client.ahead.addPeople({ people: fresh, hypothesisId: null }),
      t('added', { count: fresh.length }),
    );
    if (answer !== null) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={t('paste')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Textarea
          label={t('pasteLabel')}
          placeholder={t('pasteExample')}
          data-autofocus
          autosize
          minRows={5}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {people.length > 0 && (
          <div className={classes['preview']}>
            <DataTable<TypedPerson>
              label={t('pastePreview')}
              columns={[
                { key: 'name', title: t('name'), cell: ({ name }) => name },
                { key: 'company', title: t('company'), cell: ({ company }) => company },
                { key: 'channel', title: t('channel'), cell: ({ channel }) => channel },
                { key: 'state', title: '', cell: (person) => (fresh.includes(person) ? t('isNew') : t('isKnown')) },
              ]}
              rows={people}
              rowKey={({ name, company }) => `${name}\n${company}`}
            />
          </div>
        )}
        <Group gap="sm">
          <Button variant="filled" disabled={fresh.length === 0} onClick={() => void add()}>
            {fresh.length === 0 ? t('addNobody') : t('addCount', { count: fresh.length })}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
