import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memoTargetKinds } from '#shared/domain/memo.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { MemoEditor, MemoLine } from './MemoLine.tsx';
import { listMemos, type MemoKind } from './memoRows.ts';
import classes from './MemosScreen.module.css';
import { useMemoPlaces } from './useMemoPlaces.ts';

const mostShown = 200;

/** Every memo of the project in one place, the newest first. */
export function MemosScreen() {
  const { t } = useTranslation('memos');
  const isReadOnly = useSession(selectIsReadOnly);
  const memos = useRecordList('memo');
  const placeOf = useMemoPlaces();
  const [kind, setKind] = useState<MemoKind>('all');
  const [words, setWords] = useState('');
  const [isWriting, setIsWriting] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const found = listMemos(memos, { kind, words, nameOf: (memo) => placeOf(memo).name });
  const shown = isWhole ? found : found.slice(0, mostShown);
  const write = (text: string): void => {
    setIsWriting(false);
    if (text === '') return;
    void runCommand(
      (client) => client.memos.save({ id: null, targetKind: 'project', targetId: null, text }),
      t('saved'),
    );
  };
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={18} stroke={1.6} />}
      disabled={isReadOnly || isWriting}
      onClick={() => setIsWriting(true)}
    >
      {t('write')}
    </Button>
  );
  const clear = (): void => {
    setWords('');
    setKind('all');
  };
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <div className={classes['links']}>
            <Anchor href={hrefOf('interviews')} size="sm">
              {t('toInterviews')}
            </Anchor>
            <Anchor href={hrefOf('codebook')} size="sm">
              {t('toCodebook')}
            </Anchor>
            {memos.length > 0 && button}
          </div>
        }
      />
      {isWriting && <MemoEditor text="" onSave={write} onCancel={() => setIsWriting(false)} />}
      {memos.length === 0 && !isWriting && <EmptyState text={t('empty')} action={button} />}
      {memos.length > 0 && (
        <>
          <div className={classes['tools']}>
            <TextInput
              className={classes['filter'] ?? ''}
              leftSection={<IconSearch size={16} stroke={1.6} />}
              placeholder={t('filter')}
              aria-label={t('filter')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Select
              aria-label={t('kind')}
              w={170}
              allowDeselect={false}
              value={kind}
              onChange={(value) => setKind((value ?? 'all') as MemoKind)}
              data={(['all', ...memoTargetKinds] as const).map((value) => ({ value, label: t(`kind_${value}`) }))}
            />
            <span className={classes['when']} role="status">
              {t('count', { count: found.length })}
            </span>
          </div>
          {found.length === 0 && (
            <p className={classes['nothing']}>
              {t('nothingFound')} <LinkButton onClick={clear}>{t('showAll')}</LinkButton>
            </p>
          )}
          <ul className={classes['list']}>
            {shown.map((memo) => (
              <MemoLine key={memo.id} memo={memo} place={placeOf(memo)} isReadOnly={isReadOnly} />
            ))}
          </ul>
          {shown.length < found.length && <LinkButton onClick={() => setIsWhole(true)}>{t('showAll')}</LinkButton>}
        </>
      )}
    </div>
  );
}
