import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeId } from '#shared/domain/ids.ts';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { addNotice } from '../../store/notices.ts';
import { useRecordTable } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './FindScreen.module.css';
import { MarkedText } from './MarkedText.tsx';
import { type CodingUnit, type PlaceToCode, placesToCode } from './placesToCode.ts';
import { useCodeGroups, useTypeGroups } from './useCodeGroups.ts';

interface CodeHitsDialogProps {
  readonly words: string;
  readonly isRespondentsOnly: boolean;
  readonly onClose: () => void;
}

const mostHits = 1000;
const reasonKeys = {
  alreadyCoded: 'leftAlreadyCoded',
  changed: 'leftChanged',
  notRespondent: 'leftNotRespondent',
} as const;

const keyOf = ({ turnId, start, end }: PlaceToCode): string => `${turnId} ${start} ${end}`;

/** Every hit to read and choose, one code for all of them, one change to take back. */
export function CodeHitsDialog({ words, isRespondentsOnly, onClose }: CodeHitsDialogProps) {
  const { t } = useTranslation(['find', 'common']);
  const { language } = useFormat();
  const interviews = useRecordTable('interview');
  const codeGroups = useCodeGroups();
  const typeGroups = useTypeGroups();
  const [unit, setUnit] = useState<CodingUnit>('sentence');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isNew, setIsNew] = useState(false);
  const [codeId, setCodeId] = useState<string | null>(null);
  const [typeId, setTypeId] = useState<string | null>('pain.problem');
  const [name, setName] = useState(words);
  const [isBusy, setIsBusy] = useState(false);
  const { data, error, isLoading } = useBackendQuery(
    ['search.find', 'code', words, isRespondentsOnly],
    (client, signal) => client.search.find({ query: words, isRespondentsOnly, limit: mostHits }, { signal }),
    { followsData: false },
  );
  const hits = useMemo(() => data?.hits ?? [], [data]);
  const [places, interviewers] = useMemo(() => {
    const all = (isRespondent: boolean) =>
      placesToCode(
        hits.filter(({ role }) => (role === 'respondent') === isRespondent),
        unit,
        (hit) => interviews[hit.interviewId]?.language ?? language,
      );
    return [all(true), all(false).length] as const;
  }, [hits, unit, interviews, language]);
  const chosen = places.filter((place) => !left.has(keyOf(place)));
  const isCodeChosen = isNew ? typeId !== null && name.trim() !== '' : codeId !== null;
  const canApply = chosen.length > 0 && isCodeChosen;
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const apply = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await runCommand((client) =>
      client.codings.createMany({
        places: chosen.map(({ interviewId, turnId, start, end, quote }) => ({
          interviewId,
          turnId,
          start,
          end,
          quote,
        })),
        codeId: isNew ? null : (codeId as CodeId),
        ...(isNew && typeId !== null ? { newCode: { typeId, name: name.trim() } } : {}),
      }),
    );
    setIsBusy(false);
    if (answer === null) return;
    const coded = answer.codingIds.length === 0 ? t('nothingCoded') : t('coded', { count: answer.codingIds.length });
    const reasons = (['alreadyCoded', 'changed', 'notRespondent'] as const).flatMap((reason) => {
      const number = answer.leftOut.filter((out) => out.reason === reason).length;
      return number === 0 ? [] : [t(reasonKeys[reason], { number })];
    });
    addNotice({
      tone: 'done',
      text: reasons.length === 0 ? coded : t('leftOut', { coded, reasons: reasons.join(', ') }),
      undoVersion: answer.changeSet.changes.length === 0 ? null : answer.changeSet.version,
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('codeAllTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <p className={classes['quiet']}>{t('codeAllHint')}</p>
        <Group gap="sm" align="end">
          <SegmentedControl
            size="xs"
            aria-label={t('codeChoice')}
            value={isNew ? 'new' : 'known'}
            data={[
              { value: 'known', label: t('existingCode') },
              { value: 'new', label: t('newCode') },
            ]}
            onChange={(value) => setIsNew(value === 'new')}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('unit')}
            value={unit}
            data={[
              { value: 'sentence', label: t('unitSentence') },
              { value: 'hit', label: t('unitHit') },
            ]}
            onChange={(value) => setUnit(value as CodingUnit)}
          />
        </Group>
        {isNew ? (
          <div className={classes['pair']}>
            <TextInput
              label={t('codeName')}
              maxLength={500}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select label={t('codeType')} searchable data={typeGroups} value={typeId} onChange={setTypeId} />
          </div>
        ) : (
          <Select
            label={t('code')}
            data-autofocus
            openOnFocus={false}
            searchable
            data={codeGroups}
            value={codeId}
            onChange={setCodeId}
          />
        )}
        {error !== null && <p className={classes['quiet']}>{sentenceOf(error)}</p>}
        {isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
        <Checkbox
          label={`${t('chooseAll')} · ${t('chosenOf', { chosen: chosen.length, total: places.length })}`}
          checked={places.length > 0 && chosen.length === places.length}
          indeterminate={chosen.length > 0 && chosen.length < places.length}
          onChange={() => setLeft(chosen.length === places.length ? new Set(places.map(keyOf)) : new Set())}
        />
        <ul className={classes['placeList']} aria-label={t('hits')}>
          {places.map((place) => (
            <li key={keyOf(place)}>
              <Checkbox
                checked={!left.has(keyOf(place))}
                onChange={() => toggle(keyOf(place))}
                label={
                  <>
                    <span className={classes['said']}>
                      <MarkedText text={place.quote} spans={place.marks} />
                    </span>
                    <span className={classes['speaker']}>
                      <b>{place.speaker}</b>, {place.interviewTitle}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
        {interviewers > 0 && <p className={classes['quiet']}>{t('interviewerLeftOut', { count: interviewers })}</p>}
        {data !== undefined && data.total > hits.length && (
          <p className={classes['quiet']}>{t('notAllHits', { shown: hits.length, total: data.total })}</p>
        )}
        <Group gap="sm">
          <Button variant="filled" disabled={!canApply} loading={isBusy} onClick={() => void apply()}>
            {t('apply', { count: chosen.length })}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
