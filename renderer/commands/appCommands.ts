import { useMantineColorScheme } from '@mantine/core';
import { openSpotlight } from '@mantine/spotlight';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { closeProject, redo, undo, updateSettings } from '../store/actions/projectActions.ts';
import { toggleNames } from '../store/actions/hideNames.ts';
import { openFileDialog, openMergeDialog } from '../store/openFileDialog.ts';
import { openImport, openNotes } from '../store/importing.ts';
import { goTo, type ScreenName } from '../store/route.ts';
import { selectIsReadOnly, useSession } from '../store/session.ts';
import { openDialog } from '../store/dialogState.ts';
import type { Command } from './command.ts';

const screenKeys: readonly (readonly [ScreenName, string])[] = [
  ['path', 'p'],
  ['interviews', 'i'],
  ['codebook', 'c'],
  ['patterns', 'a'],
  ['segments', 's'],
  ['validation', 'v'],
  ['people', 'l'],
  ['report', 'r'],
  ['find', 'f'],
];

const hasProject = (): boolean => useSession.getState().open !== null;
const canWrite = (): boolean => !selectIsReadOnly(useSession.getState());

/** What can be done everywhere, in the language of the interface. */
export function useAppCommands(): readonly Command[] {
  const { t } = useTranslation(['shell', 'privacy', 'exporting', 'tables', 'qda', 'merging']);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const language = useSession((state) => state.settings.language);
  const { colorScheme } = useMantineColorScheme();
  return useMemo(() => {
    const project = t('groupProject');
    const screens = screenKeys.map(([screen, letter], index): Command => ({
      id: `go.${screen}`,
      label: t('goTo', { screen: t(screen) }),
      group: t('groupScreens'),
      shortcut: `g ${letter}`,
      otherShortcuts: [`mod+${index + 1}`],
      isEnabled: hasProject,
      run: () => goTo(screen),
    }));
    const isDark = colorScheme === 'dark';
    return [
      { id: 'edit.undo', label: t('undo'), group: t('groupEdit'), shortcut: 'mod+z', isEnabled: canWrite, run: undo },
      {
        id: 'edit.redo',
        label: t('redo'),
        group: t('groupEdit'),
        shortcut: 'mod+shift+z',
        otherShortcuts: ['mod+y'],
        isEnabled: canWrite,
        run: redo,
      },
      ...screens,
      ...(['board', 'quality', 'guides', 'memos'] as const).map((screen): Command => ({
        id: `go.${screen}`,
        label: t('goTo', { screen: t(screen) }),
        group: t('groupScreens'),
        isEnabled: hasProject,
        run: () => goTo(screen),
      })),
      {
        id: 'go.sessions',
        label: t('goTo', { screen: t('sessions') }),
        group: t('groupScreens'),
        shortcut: 'g t',
        isEnabled: hasProject,
        run: () => goTo('sessions'),
      },
      {
        id: 'go.settings',
        label: t('goTo', { screen: t('settings') }),
        group: t('groupScreens'),
        shortcut: 'g e',
        isEnabled: hasProject,
        run: () => goTo('settings'),
      },
      {
        id: 'project.new',
        label: t('newProject'),
        group: project,
        shortcut: 'mod+shift+n',
        run: () => openFileDialog('create'),
      },
      {
        id: 'project.open',
        label: t('openProject'),
        group: project,
        shortcut: 'mod+o',
        run: () => openFileDialog('open'),
      },
      {
        id: 'project.all',
        label: t('allProjects'),
        group: project,
        shortcut: 'mod+shift+o',
        run: () => openDialog('projects'),
      },
      { id: 'project.close', label: t('closeProject'), group: project, isEnabled: hasProject, run: closeProject },
      {
        id: 'project.import',
        label: t('importFiles'),
        group: project,
        shortcut: 'mod+i',
        isEnabled: canWrite,
        run: () => openImport([]),
      },
      {
        id: 'project.merge',
        label: t('merging:command'),
        group: project,
        isEnabled: canWrite,
        run: openMergeDialog,
      },
      { id: 'project.notes', label: t('typeNotes'), group: project, isEnabled: canWrite, run: openNotes },
      {
        id: 'project.exportJson',
        label: t('exporting:dataTitle'),
        group: project,
        isEnabled: hasProject,
        run: () => openDialog('data'),
      },
      {
        id: 'project.exportTables',
        label: t('tables:title'),
        group: project,
        isEnabled: hasProject,
        run: () => openDialog('tables'),
      },
      {
        id: 'project.exportQda',
        label: t('qda:title'),
        group: project,
        isEnabled: hasProject,
        run: () => openDialog('qda'),
      },
      { id: 'view.find', label: t('palette'), group: t('groupView'), shortcut: 'mod+k', run: openSpotlight },
      {
        id: 'view.names',
        label: isHidingNames ? t('privacy:show') : t('privacy:hide'),
        group: t('groupView'),
        shortcut: 'mod+shift+h',
        isEnabled: hasProject,
        run: toggleNames,
      },
      {
        id: 'go.privacy',
        label: t('goTo', { screen: t('privacy') }),
        group: t('groupScreens'),
        isEnabled: hasProject,
        run: () => goTo('privacy'),
      },
      { id: 'view.keys', label: t('keys'), group: t('groupView'), shortcut: '?', run: () => openDialog('keys') },
      {
        id: 'view.theme',
        label: t('switchTheme'),
        group: t('groupView'),
        run: () => updateSettings({ theme: isDark ? 'light' : 'dark' }),
      },
      {
        id: 'view.language',
        label: t('switchLanguage'),
        group: t('groupView'),
        run: () => updateSettings({ language: language === 'ru' ? 'en' : 'ru' }),
      },
    ];
  }, [t, language, colorScheme, isHidingNames]);
}
