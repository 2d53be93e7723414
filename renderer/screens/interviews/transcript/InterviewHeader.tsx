import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconLayoutSidebarRight } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '#shared/domain/interview.ts';
import { talkRatioLimits } from '#shared/text/lintInterview.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useIsNarrow } from '../../../components/RightRegion.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useCounts } from '../../../store/counts.ts';
import { useRecordTable } from '../../../store/records.ts';
import { goTo } from '../../../store/route.ts';
import { useRunningPass } from '../../../store/runningPass.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import { toggleCues } from '../cues/toggleCues.ts';
import { FilterButton } from '../filter/FilterButton.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import classes from '../InterviewsScreen.module.css';
import { personOf, placeOf } from '../interviewNames.ts';
import { kindKeys } from '../kindKeys.ts';
import { OriginalDialog } from './OriginalDialog.tsx';
import { AttachRecordingItem } from '../recording/AttachRecordingItem.tsx';
import { SpeakersDialog } from '../importing/SpeakersDialog.tsx';

interface InterviewHeaderProps {
  readonly interview: Interview;
  readonly talkRatio: number | null;
  readonly areAllHintsShown: boolean;
  readonly onToggleHints: () => void;
  readonly onOpenPanel: () => void;
  readonly onEdit: () => void;
}

const roleKeys = { buyer: 'roleBuyer', user: 'roleUser', influencer: 'roleInfluencer' } as const;

function levelOf(talkRatio: number): 'ok' | 'warn' | 'error' {
  return talkRatio > talkRatioLimits.error ? 'error' : talkRatio > talkRatioLimits.warn ? 'warn' : 'ok';
}

/** Who speaks, when, how much of it was questions; and what can be done with the talk. */
export const InterviewHeader = memo(function InterviewHeader(props: InterviewHeaderProps) {
  const { interview, talkRatio } = props;
  const { t } = useTranslation(['interviews', 'common', 'reading', 'agreement']);
  const format = useFormat();
  const isNarrow = useIsNarrow();
  const isReadOnly = useSession(selectIsReadOnly);
  const areCuesShown = useSession((state) => state.settings.areCuesShown);
  const people = useRecordTable('respondent');
  const organizations = useRecordTable('organization');
  const counts = useCounts((state) => state.interviews[interview.id]);
  const [dialog, setDialog] = useState<'details' | 'speakers' | 'original' | 'remove' | null>(null);
  const close = (): void => setDialog(null);
  const isPassing = useRunningPass(interview.id) !== null;

  const heard = interview.respondentIds.flatMap((id) => people[id] ?? []);
  const roles = [...new Set(heard.flatMap((person) => person.roles))].map((role) => t(roleKeys[role]));
  const attributes =
    heard.length === 1 ? Object.values(heard[0]?.attributes ?? {}).filter((value) => !/^\d+$/u.test(value)) : [];
  const place = placeOf(interview, people, organizations);
  const about = [
    [place, ...attributes].filter((part) => part !== '').join(', '),
    roles.join(', '),
    interview.date === null ? t('noDate') : format.longDay(interview.date),
    ...(interview.kind === 'problem' ? [] : [t(`common:${kindKeys[interview.kind]}`).toLowerCase()]),
  ].filter((part) => part !== '');
  const remove = async (): Promise<void> => {
    close();
    const answer = await runCommand((client) => client.interviews.remove({ id: interview.id }), t('removed'));
    if (answer !== null) goTo('interviews');
  };
  const startPass = () =>
    runCommand((client) => client.agreement.startPass({ interviewId: interview.id }), t('agreement:passStarted'));
  const person = personOf(interview, people);
  return (
    <header className={classes['header']}>
      <div className={classes['words']}>
        <h2 className={classes['name']}>{person}</h2>
        <p className={classes['about']}>{about.join(' · ')}</p>
      </div>
      {talkRatio !== null && (
        <Tooltip label={t('talkRatioWhy')} multiline w={280}>
          <span className={classes['ratio']} data-level={levelOf(talkRatio)} tabIndex={0}>
            {t('talkRatio', { share: format.percent(talkRatio) })}
          </span>
        </Tooltip>
      )}
      <FilterButton />
      {isNarrow && (
        <ActionIcon variant="default" size={30} aria-label={t('panel')} onClick={props.onOpenPanel}>
          <IconLayoutSidebarRight size={18} stroke={1.6} />
        </ActionIcon>
      )}
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('menu')}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={isReadOnly} onClick={props.onEdit} rightSection={<kbd>E</kbd>}>
            {t('editText')}
          </Menu.Item>
          <Menu.Item onClick={() => setDialog('original')}>{t('compareOriginal')}</Menu.Item>
          <Menu.Item disabled={isReadOnly} onClick={() => setDialog('details')}>
            {t('editDetails')}
          </Menu.Item>
          <Menu.Item disabled={isReadOnly} onClick={() => setDialog('speakers')}>
            {t('editSpeakers')}
          </Menu.Item>
          <AttachRecordingItem interviewId={interview.id} />
          <Menu.Item onClick={props.onToggleHints}>{t(props.areAllHintsShown ? 'fewerHints' : 'allHints')}</Menu.Item>
          <Menu.Item onClick={toggleCues} rightSection={<kbd>H</kbd>}>
            {t(areCuesShown ? 'reading:hideCues' : 'reading:showCues')}
          </Menu.Item>
          <Menu.Item
            disabled={isReadOnly || isPassing || (counts?.codings ?? 0) === 0}
            onClick={() => void startPass()}
          >
            {t('agreement:passStart')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={isReadOnly} onClick={() => setDialog('remove')}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'details' && <DetailsDialog interview={interview} onClose={close} />}
      {dialog === 'original' && <OriginalDialog interview={interview} onClose={close} />}
      {dialog === 'speakers' && <SpeakersDialog interviewId={interview.id} onClose={close} />}
      <ConfirmDialog
        isOpen={dialog === 'remove'}
        title={t('removeTitle', { person })}
        confirmLabel={t('common:delete')}
        onConfirm={() => void remove()}
        onClose={close}
      >
        {t('removeText', {
          turns: t('turns', { count: counts?.turns ?? 0 }),
          quotes: t('common:quotes', { count: counts?.quotations ?? 0 }),
        })}
      </ConfirmDialog>
    </header>
  );
});
