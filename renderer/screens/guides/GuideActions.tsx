import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCheck, IconCopy, IconDots, IconDownload, IconPrinter, IconRestore, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedGuide } from '#shared/contract/guidesContract.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { perform, runCommand } from '../../store/actions/runCommand.ts';
import { saveFile } from '../../store/actions/saveFile.ts';
import { addNotice } from '../../store/notices.ts';
import { useProject } from '../../store/records.ts';
import { goTo } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import classes from './GuidesScreen.module.css';
import { printText } from './printGuide.ts';

/** What can be done with the whole guide. */
export function GuideActions({ guide }: { readonly guide: ListedGuide }) {
  const { t } = useTranslation(['guides', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const project = useProject();
  const [isResetting, setIsResetting] = useState(false);
  const { id, guideId, isCustom, title, sections } = guide;
  const write = (format: 'markdown' | 'text') =>
    perform((client) => client.guides.export({ guide: isCustom && id !== null ? { id } : { guideId }, format }));
  const exportAs = async (format: 'markdown' | 'text'): Promise<void> => {
    const answer = await write(format);
    if (answer === null) return;
    await saveFile(answer.file);
    addNotice({ tone: 'done', text: t('exported', { name: answer.file.name }), undoVersion: null });
  };
  const print = async (): Promise<void> => {
    const answer = await write('text');
    if (answer !== null) printText(title, new TextDecoder().decode(await answer.file.arrayBuffer()));
  };
  const copy = async (): Promise<void> => {
    const own = { id: null, guideId, title: t('copyName', { title }), sections, isCustom: true };
    const answer = await runCommand((client) => client.guides.save(own), t('copied'));
    if (answer !== null) goTo('guides', answer.id);
  };
  const remove = async (): Promise<void> => {
    if (id === null) return;
    const answer = await runCommand((client) => client.guides.remove({ id }), t('removed'));
    if (answer !== null) goTo('guides', guideId);
  };
  return (
    <div className={classes['actions']}>
      {!isCustom &&
        (project?.guideId === guideId ? (
          <span className={classes['chosen']}>
            <IconCheck size={18} stroke={1.6} aria-hidden /> {t('isChosen')}
          </span>
        ) : (
          <Button
            variant="filled"
            disabled={isReadOnly}
            onClick={() => void runCommand((client) => client.projects.update({ guideId }), t('chosen'))}
          >
            {t('choose')}
          </Button>
        ))}
      <Button leftSection={<IconPrinter size={18} stroke={1.6} />} onClick={() => void print()}>
        {t('print')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('more')}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} stroke={1.6} />} onClick={() => void exportAs('markdown')}>
            {t('saveMarkdown')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} stroke={1.6} />} onClick={() => void exportAs('text')}>
            {t('saveText')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} stroke={1.6} />}
            disabled={isReadOnly}
            onClick={() => void copy()}
          >
            {t('copy')}
          </Menu.Item>
          {!isCustom && (
            <Menu.Item
              leftSection={<IconRestore size={16} stroke={1.6} />}
              disabled={isReadOnly || id === null}
              onClick={() => setIsResetting(true)}
            >
              {t('reset')}
            </Menu.Item>
          )}
          {isCustom && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.6} />}
              disabled={isReadOnly}
              onClick={() => void remove()}
            >
              {t('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isResetting}
        title={t('reset')}
        confirmLabel={t('reset')}
        onClose={() => setIsResetting(false)}
        onConfirm={() => {
          setIsResetting(false);
          void runCommand((client) => client.guides.reset({ guideId }), t('resetDone'));
        }}
      >
        {t('resetAsk')}
      </ConfirmDialog>
    </div>
  );
}
