import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconArrowUp, IconFile, IconFolder } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createProject, openProject } from '../store/actions/projectActions.ts';
import { perform } from '../store/actions/runCommand.ts';
import { openMerge } from '../store/merging.ts';
import { nameFromPath } from '../store/openFileDialog.ts';
import { useBackendQuery } from '../store/useBackendQuery.ts';
import classes from '../components/FileList.module.css';

interface ProjectFileDialogProps {
  readonly purpose: 'open' | 'create' | 'merge';
  readonly onClose: () => void;
}

/** The app's own file chooser, for hosts without a system dialog. */
export function ProjectFileDialog({ purpose, onClose }: ProjectFileDialogProps) {
  const { t } = useTranslation(['shell', 'common', 'merging']);
  const [folder, setFolder] = useState<string | null>(null);
  const [fileName, setFileName] = useState('');
  const [projectName, setProjectName] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const listing = useBackendQuery(
    ['listFolder', folder],
    (client, signal) => client.projects.listFolder({ path: folder }, { signal }),
    {
      followsData: false,
    },
  );
  useEffect(() => {
    if (purpose !== 'create') return;
    void perform((client) => client.projects.suggestPath({ name: t('untitled') })).then((suggested) => {
      if (suggested === null) return;
      const separator = suggested.path.includes('\\') ? '\\' : '/';
      const cut = suggested.path.lastIndexOf(separator);
      setFolder(suggested.path.slice(0, cut) || separator);
      setFileName(suggested.path.slice(cut + 1));
      setProjectName(t('untitled'));
    });
  }, [purpose, t]);

  const finish = async (work: Promise<boolean>): Promise<void> => {
    setIsBusy(true);
    const isDone = await work;
    setIsBusy(false);
    if (isDone) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (listing.data === undefined || fileName.trim() === '') return;
    const separator = listing.data.path.includes('\\') ? '\\' : '/';
    const withEnding = fileName.trim().endsWith('.custdev') ? fileName.trim() : `${fileName.trim()}.custdev`;
    const path = `${listing.data.path.replace(/[\\/]$/u, '')}${separator}${withEnding}`;
    void finish(createProject(path, projectName.trim() || nameFromPath(path)));
  };
  const take = (path: string): void => {
    if (purpose === 'open') void finish(openProject(path));
    else {
      onClose();
      openMerge(path);
    }
  };
  const parent = listing.data?.parent ?? null;
  const titles = { open: t('fileFoldersTitle'), create: t('newProject'), merge: t('merging:choose') };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={titles[purpose]}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {purpose === 'create' && (
            <TextInput
              label={t('projectName')}
              value={projectName}
              data-autofocus
              onChange={(event) => setProjectName(event.currentTarget.value)}
            />
          )}
          <div>
            <div className={classes['path']}>{listing.data?.path ?? folder ?? ''}</div>
            <ul className={classes['list']} aria-label={t('fileFoldersTitle')}>
              {parent !== null && (
                <li>
                  <button type="button" className={classes['entry']} onClick={() => setFolder(parent)}>
                    <IconArrowUp size={18} stroke={1.6} aria-hidden />
                    {t('folderUp')}
                  </button>
                </li>
              )}
              {listing.data?.entries.map((entry) => (
                <li key={entry.path}>
                  <button
                    type="button"
                    className={classes['entry']}
                    data-kind={entry.kind}
                    disabled={isBusy || (entry.kind === 'project' && purpose === 'create')}
                    onClick={() => (entry.kind === 'folder' ? setFolder(entry.path) : take(entry.path))}
                  >
                    {entry.kind === 'folder' ? (
                      <IconFolder size={18} stroke={1.6} aria-hidden />
                    ) : (
                      <IconFile size={18} stroke={1.6} aria-hidden />
                    )}
                    {entry.name}
                  </button>
                </li>
              ))}
              {listing.data?.entries.length === 0 && <li className={classes['empty']}>{t('folderEmpty')}</li>}
            </ul>
          </div>
          {purpose === 'create' && (
            <>
              <TextInput
                label={t('fileName')}
                value={fileName}
                onChange={(event) => setFileName(event.currentTarget.value)}
              />
              <Group gap="sm">
                <Button type="submit" variant="filled" loading={isBusy} disabled={fileName.trim() === ''}>
                  {t('create')}
                </Button>
                <Button onClick={onClose}>{t('common:cancel')}</Button>
              </Group>
            </>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
