import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '#shared/domain/savedSearch.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { emptyQuotationQuery, useFinding } from '../../store/finding.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import classes from './FindScreen.module.css';

interface SavedSearchesProps {
  readonly kind: SavedSearch['kind'];
  readonly canSave: boolean;
}

function openSaved({ kind, query }: SavedSearch): void {
  if (kind === 'text') useFinding.setState({ words: query.words, isRespondentsOnly: query.isRespondentsOnly });
  else useFinding.setState({ quotations: query.quotations ?? emptyQuotationQuery });
}

/** Questions kept under names; the name asks again. */
export function SavedSearches({ kind, canSave }: SavedSearchesProps) {
  const { t } = useTranslation('find');
  const isReadOnly = useSession(selectIsReadOnly);
  const saved = useRecordList('savedSearch').filter((search) => search.kind === kind);
  /** Null: nothing is being named; 'new': what is asked now. */
  const [naming, setNaming] = useState<SavedSearch | 'new' | null>(null);
  const canSaveNow = canSave && !isReadOnly;
  useCommands(
    useMemo(
      () => [
        {
          id: 'find.save',
          label: t('save'),
          group: t('title'),
          shortcut: 's',
          isEnabled: () => canSaveNow,
          run: () => setNaming('new'),
        },
      ],
      [t, canSaveNow],
    ),
  );
  const remove = (search: SavedSearch): void => {
    void runCommand((client) => client.search.remove({ id: search.id }), t('removed', { name: search.name }));
  };
  return (
    <Section title={t('saved')}>
      {saved.length === 0 && <p className={classes['quiet']}>{t('nothingSaved')}</p>}
      <ul className={classes['records']}>
        {saved.map((search) => (
          <li key={search.id} className={classes['savedLine']}>
            <span className={classes['savedName']}>
              <LinkButton onClick={() => openSaved(search)}>{search.name}</LinkButton>
            </span>
            {!isReadOnly && (
              <>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('renameOne', { name: search.name })}
                  onClick={() => setNaming(search)}
                >
                  <IconPencil size={16} stroke={1.6} color="var(--ink2)" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('removeOne', { name: search.name })}
                  onClick={() => remove(search)}
                >
                  <IconTrash size={16} stroke={1.6} color="var(--ink2)" />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {canSaveNow && (
        <Button size="xs" mt={10} onClick={() => setNaming('new')}>
          {t('save')}
        </Button>
      )}
      {naming !== null && <NameDialog kind={kind} search={naming} onClose={() => setNaming(null)} />}
    </Section>
  );
}

interface NameDialogProps {
  readonly kind: SavedSearch['kind'];
  readonly search: SavedSearch | 'new';
  readonly onClose: () => void;
}

function NameDialog({ kind, search, onClose }: NameDialogProps) {
  const { t } = useTranslation(['find', 'common']);
  const { words, isRespondentsOnly, quotations } = useFinding();
  const [name, setName] = useState(search === 'new' ? (kind === 'text' ? words.trim() : '') : search.name);
  const query = { words, isRespondentsOnly, quotations: kind === 'quotations' ? quotations : null };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    const answer =
      search === 'new'
        ? await runCommand(
            (client) => client.search.save({ id: null, name: trimmed, kind, query }),
            t('savedNow', { name: trimmed }),
          )
        : await runCommand(
            (client) => client.search.rename({ id: search.id, name: trimmed }),
            t('renamed', { name: trimmed }),
          );
    if (answer !== null) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(search === 'new' ? 'save' : 'rename')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <TextInput
            label={t('saveName')}
            data-autofocus
            maxLength={500}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={name.trim() === ''}>
              {t('common:save')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
