import { ActionIcon, Button, useComputedColorScheme } from '@mantine/core';
import { IconLock, IconMoon, IconSun } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfState, stateIds } from '#shared/domain/workflow.ts';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PathCarpet } from '../../components/PathCarpet.tsx';
import { createUntitledProject, openSample, updateSettings } from '../../store/actions/projectActions.ts';
import { receiveFiles } from '../../store/actions/receiveFiles.ts';
import { openFileDialog } from '../../store/openFileDialog.ts';
import { openNotes } from '../../store/importing.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { DropPaper } from './DropPaper.tsx';
import { GuideDialog } from './GuideDialog.tsx';
import { problemQuestions } from './problemQuestions.ts';
import { RecentProjects } from './RecentProjects.tsx';
import classes from './StartScreen.module.css';

/** The window without a project: the talks one already has, and the path that begins with them. */
export function StartScreen() {
  const { t } = useTranslation(['start', 'shell']);
  const { language } = useFormat();
  const picker = useRef<HTMLInputElement>(null);
  const [isGuideOpen, setIsGuideOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const formats = useBackendQuery(['formats'], (client, signal) => client.imports.formats({}, { signal }), {
    followsData: false,
  }).data;
  const accept = formats?.extensions.map((extension) => `.${extension}`).join(',');
  const busily = async (work: Promise<unknown>): Promise<void> => {
    setIsBusy(true);
    await work;
    setIsBusy(false);
  };
  const typeNotes = async (): Promise<void> => {
    if (await createUntitledProject()) openNotes();
  };
  const steps = stateIds.map((stateId, number) => ({
    number,
    kicker: number,
    name: nameOfState(stateId, language),
    mark: number === 0 ? ('current' as const) : ('ahead' as const),
  }));
  return (
    <div className={classes['start']}>
      <header className={classes['top']}>
        <span className={classes['brand']}>{t('shell:appName')}</span>
        <span className={classes['spacer']} />
        <LanguageSwitch
          language={language}
          title={t('shell:switchLanguage')}
          onChange={(next) => void updateSettings({ language: next })}
        />
        <ThemeButton />
      </header>
      <main className={classes['main']}>
        <div className={classes['words']}>
          <h1 className={classes['title']}>
            {t('titleLine1')} <br />
            {t('titleLine2')} <br />
            {t('titleLine3')}
          </h1>
          <p className={classes['lead']}>{t('lead')}</p>
          <div className={classes['buttons']}>
            <Button variant="filled" size="lg" loading={isBusy} onClick={() => picker.current?.click()}>
              {t('chooseFiles')}
            </Button>
            <Button size="lg" disabled={isBusy} onClick={() => void busily(typeNotes())}>
              {t('typeNotes')}
            </Button>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              accept={accept}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                event.currentTarget.value = '';
                void busily(receiveFiles(files));
              }}
            />
          </div>
          <p className={classes['formats']}>{t('formats')}</p>
          <div className={classes['others']}>
            <div>
              <LinkButton onClick={() => setIsGuideOpen(true)}>{t('noInterviews')}</LinkButton>
              <p>{t('noInterviewsText', { count: problemQuestions(language).length })}</p>
            </div>
            <div>
              <LinkButton disabled={isBusy} onClick={() => void busily(openSample())}>
                {t('lookAround')}
              </LinkButton>
              <p>{t('lookAroundText')}</p>
            </div>
          </div>
          <RecentProjects />
          <p className={classes['projectActions']}>
            <LinkButton onClick={() => void openFileDialog('create', t('shell:untitled'))}>
              {t('newProject')}
            </LinkButton>
            <LinkButton onClick={() => void openFileDialog('open')}>{t('openOther')}</LinkButton>
          </p>
        </div>
        <DropPaper />
      </main>
      <footer className={classes['foot']}>
        <p className={classes['pathNote']}>{t('pathNote')}</p>
        <div className={classes['carpet']}>
          <PathCarpet label={t('pathNote')} steps={steps} />
        </div>
        <p className={classes['privacy']}>
          <IconLock size={16} stroke={1.6} aria-hidden />
          {t('privacy')}
        </p>
      </footer>
      {isGuideOpen && <GuideDialog onClose={() => setIsGuideOpen(false)} />}
    </div>
  );
}

function ThemeButton() {
  const { t } = useTranslation('shell');
  const isDark = useComputedColorScheme('light') === 'dark';
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={isDark ? t('toLight') : t('toDark')}
      onClick={() => void updateSettings({ theme: isDark ? 'light' : 'dark' })}
    >
      <Icon size={18} stroke={1.6} color="var(--ink2)" />
    </ActionIcon>
  );
}
