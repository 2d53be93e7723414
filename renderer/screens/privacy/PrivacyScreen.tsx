import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PseudonymKind, pseudonymKinds } from '#shared/domain/pseudonym.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { Section } from '../../components/Section.tsx';
import { setNamesHidden } from '../../store/actions/hideNames.ts';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { openImport } from '../../store/importing.ts';
import { runJob } from '../../store/jobs.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { keyOfName, NameTable } from './NameTable.tsx';
import { confirmNames, ignoreName } from './nameActions.ts';
import classes from './PrivacyScreen.module.css';
import { RedactSection } from './RedactSection.tsx';

const statuses = ['proposed', 'confirmed', 'ignored'] as const;
type Status = (typeof statuses)[number];

const statusTexts = { proposed: 'toDecide', confirmed: 'confirmed', ignored: 'ignored' } as const;
const emptyTexts = { proposed: 'nothingToDecide', confirmed: 'nothingConfirmed', ignored: 'nothingIgnored' } as const;
const kindTexts = {
  person: 'kindPerson',
  company: 'kindCompany',
  place: 'kindPlace',
  contact: 'kindContact',
  other: 'kindOther',
} as const satisfies Record<PseudonymKind, string>;

/** Names found in the project, what stands in their place, and their removal. */
export function PrivacyScreen() {
  const { t } = useTranslation('privacy');
  const isHidingNames = useSession((state) => state.isHidingNames);
  return (
    <div className={classes['screen']}>
      {isHidingNames ? (
        <>
          <ScreenHeader title={t('title')} subtitle={t('subtitle')} />
          <EmptyState
            text={t('hiddenHere')}
            action={<Button onClick={() => void setNamesHidden(false)}>{t('show')}</Button>}
          />
        </>
      ) : (
        <Names />
      )}
    </div>
  );
}

function Names() {
  const { t } = useTranslation('privacy');
  const isReadOnly = useSession(selectIsReadOnly);
  const [status, setStatus] = useState<Status>('proposed');
  const [selected, setSelected] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { data, error, isLoading } = useBackendQuery(['privacy.propose'], (client, signal) =>
    runJob('names', (job) => client.privacy.propose({ jobId: job.jobId }, { signal: job.signal }), signal),
  );
  const all = useMemo(
    () =>
      (data?.proposals ?? []).map((name) => ({
        ...name,
        replacement: (name.status === 'proposed' ? typed[keyOfName(name)] : undefined) ?? name.replacement,
      })),
    [data, typed],
  );
  const shown = useMemo(
    () => pseudonymKinds.flatMap((kind) => all.filter((name) => name.kind === kind && name.status === status)),
    [all, status],
  );
  useCommands(
    useMemo(() => {
      const group = t('title');
      const at = shown.findIndex((name) => keyOfName(name) === selected);
      const step = (by: number): void => {
        const next = shown[at === -1 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
        if (next === undefined) return;
        setSelected(keyOfName(next));
        document
          .querySelector(`[data-replacement="${CSS.escape(keyOfName(next))}"]`)
          ?.scrollIntoView({ block: 'nearest' });
      };
      const decide = (act: (name: (typeof shown)[number]) => Promise<void>): void => {
        const name = shown[at];
        if (name === undefined) return;
        // What is decided leaves the list: the next one takes its place.
        const next = shown[at + 1] ?? shown[at - 1];
        setSelected(next === undefined ? null : keyOfName(next));
        void act(name);
      };
      const canDecide = (): boolean => !isReadOnly && at !== -1;
      return [
        { id: 'privacy.next', label: t('nextName'), group, shortcut: 'arrowdown', run: () => step(1) },
        { id: 'privacy.previous', label: t('previousName'), group, shortcut: 'arrowup', run: () => step(-1) },
        {
          id: 'privacy.confirm',
          label: t('confirm'),
          group,
          shortcut: 'enter',
          isEnabled: () => canDecide() && status !== 'confirmed',
          run: () => decide((name) => confirmNames([name], t('confirmedDone', { count: 1 }))),
        },
        {
          id: 'privacy.ignore',
          label: t('ignore'),
          group,
          shortcut: 'x',
          isEnabled: () => canDecide() && status !== 'ignored',
          run: () => decide((name) => ignoreName(name, t('ignoredDone', { name: name.original }))),
        },
        {
          id: 'privacy.edit',
          label: t('editReplacement'),
          group,
          shortcut: 'e',
          isEnabled: canDecide,
          run: () => {
            if (selected === null) return;
            const field = document.querySelector<HTMLInputElement>(`[data-replacement="${CSS.escape(selected)}"]`);
            field?.focus();
            field?.select();
          },
        },
      ];
    }, [t, shown, selected, isReadOnly, status]),
  );
  const countOf = (wanted: Status): number => all.filter((name) => name.status === wanted).length;
  const proposed = all.filter((name) => name.status === 'proposed');
  return (
    <>
      <ScreenHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          status === 'proposed' &&
          proposed.length > 0 && (
            <Button
              variant="filled"
              disabled={isReadOnly}
              onClick={() => void confirmNames(proposed, t('confirmedDone', { count: proposed.length }))}
            >
              {t('confirmAll', { count: proposed.length })}
            </Button>
          )
        }
      />
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isLoading && (
        <p className={classes['intro']} role="status">
          {t('reading')}
        </p>
      )}
      {data !== undefined && all.length === 0 && (
        <EmptyState
          text={t('empty')}
          action={!isReadOnly && <Button onClick={() => openImport([])}>{t('importFirst')}</Button>}
        />
      )}
      {all.length > 0 && (
        <>
          <p className={classes['intro']}>{t('intro')}</p>
          <div className={classes['tools']}>
            <SegmentedControl
              size="xs"
              aria-label={t('filter')}
              value={status}
              data={statuses.map((value) => ({ value, label: t(statusTexts[value], { count: countOf(value) }) }))}
              onChange={(value) => setStatus(value as Status)}
            />
            {shown.length > 0 && !isReadOnly && <span className={classes['hint']}>{t('keysHint')}</span>}
          </div>
          {shown.length === 0 && <p className={classes['intro']}>{t(emptyTexts[status])}</p>}
          {pseudonymKinds.map((kind) => {
            const names = shown.filter((name) => name.kind === kind);
            return (
              names.length > 0 && (
                <div key={kind} className={classes['group']}>
                  <Section title={t(kindTexts[kind])} aside={names.length}>
                    <NameTable
                      label={t(kindTexts[kind])}
                      names={names}
                      selected={selected}
                      isReadOnly={isReadOnly}
                      onSelect={setSelected}
                      onReplace={(key, replacement) => setTyped({ ...typed, [key]: replacement })}
                    />
                  </Section>
                </div>
              )
            );
          })}
          {!isReadOnly && <RedactSection />}
        </>
      )}
    </>
  );
}
