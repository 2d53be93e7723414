import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconArrowUp, IconFile, IconFolder } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createProject, openProject } from '../store/actions/projectActions.ts';
import { openMerge } from '../store/merging.ts';
import { nameFromPath } from '../store/openFileDialog.ts';
import { useSession } from '../store/session.ts';
import { useBackendQuery } from '../store/useBackendQuery.ts';
import classes from '../components/FileList.module.css';

interface ProjectFileDialogProps {
  readonly purpose: 'open' | 'create' | 'merge';
  readonly onClose: () => void;
}

/** Folder and file of a path, whatever the system writes between them. */
function partsOf(path: string): { readonly folder: string; readonly file: string } {
  const separator = path.includes('\\') ? '\\' : '/';
  const cut = path.lastIndexOf(separator);
  return { folder: path.slice(0, cut) || separator, file: path.slice(cut + 1) };
}

/** The app's own file chooser, for hosts without a system dialog. */
export function ProjectFileDialog({ purpose, onClose }: ProjectFileDialogProps) {
  const { t } = useTranslation(['shell', 'common', 'merging']);
  const [chosenFolder, setFolder] = useState<string | null>(null);
  const [typedFile, setFileName] = useState<string | null>(null);
  const [typedName, setProjectName] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const openPath = useSession((state) => state.open?.path ?? null);
  const untitled = t('untitled');
  // Where one worked last, under a name that is free.
  const suggested = useBackendQuery(
    ['suggestPath', untitled],
    (client, signal) => client.projects.suggestPath({ name: untitled }, { signal }),
    { followsData: false },
  );
  const start = suggested.data === undefined ? null : partsOf(suggested.data.path);
  const folder = chosenFolder ?? start?.folder ?? null;
  const fileName = typedFile ?? start?.file ?? '';
  const projectName = typedName ?? untitled;
  const listing = useBackendQuery(
    ['listFolder', folder],
    (client, signal) => client.projects.listFolder({ path: folder }, { signal }),
    { isEnabled: folder !== null || suggested.error !== null, followsData: false },
  );

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
  const isChoosable = ({ kind, path }: { readonly kind: string; readonly path: string }): boolean =>
    kind === 'folder' || (purpose !== 'create' && path !== openPath);
  const first = purpose === 'create' ? undefined : listing.data?.entries.find(isChoosable);
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
                    // The list comes after the dialog has chosen what has the focus.
                    autoFocus={entry === first}
                    // Or before that, and then the dialog would choose the button that closes it.
                    data-autofocus={entry === first || undefined}
                    disabled={isBusy || !isChoosable(entry)}
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
