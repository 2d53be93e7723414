import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import i18next from 'i18next';
import { useEffect } from 'react';
import { useAppCommands } from '../commands/appCommands.ts';
import { useCommands } from '../commands/commandRegistry.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { selectFileName, selectLanguage, useSession } from '../store/session.ts';
import { Dialogs } from './Dialogs.tsx';
import { DropZone } from './DropZone.tsx';
import { Palette } from './Palette.tsx';
import { StartScreen } from '../screens/start/StartScreen.tsx';
import { Shell } from './Shell.tsx';
import { ShellBanners } from './ShellBanners.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { ToastRegion } from './ToastRegion.tsx';
import { useDateTabs } from './useDateTabs.ts';
import { useFocusHandover } from './useFocusHandover.ts';
import { useFocusReturn } from './useFocusReturn.ts';
import classes from './App.module.css';

/** The whole window. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <Room />
    </MantineProvider>
  );
}

function Room() {
  const isReady = useSession((state) => state.isReady);
  const hasProject = useSession((state) => state.open !== null);
  useFollowSettings();
  useFocusReturn();
  useFocusHandover();
  useDateTabs();
  useCommands(useAppCommands());
  useShortcuts();
  return (
    <div className={classes['window']}>
      <ShellBanners />
      <div className={classes['room']}>{isReady && (hasProject ? <Shell /> : <StartScreen />)}</div>
      <Dialogs />
      <Palette />
      <DropZone />
      <ToastRegion />
    </div>
  );
}

/** Language, theme and title of the window follow the settings and the open project. */
function useFollowSettings(): void {
  const language = useSession(selectLanguage);
  const themeChoice = useSession((state) => state.settings.theme);
  const isReady = useSession((state) => state.isReady);
  const fileName = useSession(selectFileName);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    void i18next.changeLanguage(language);
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (isReady) setColorScheme(themeChoice);
  }, [isReady, themeChoice, setColorScheme]);
  useEffect(() => {
    document.title = fileName === '' ? 'Custdev Tracker' : `${fileName} — Custdev Tracker`;
  }, [fileName]);
}
