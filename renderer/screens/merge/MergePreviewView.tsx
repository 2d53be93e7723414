import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview, MergeSideName } from '#shared/contract/mergesContract.ts';
import { mergeKindWords } from '#shared/contract/mergeWords.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { LabelledChoice } from '../../components/LabelledChoice.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { mergeCopy } from '../../store/actions/mergeCopy.ts';
import { useJobs } from '../../store/jobs.ts';
import { useFormat } from '../../strings/format.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import classes from './MergeDialog.module.css';

interface MergePreviewViewProps {
  readonly preview: MergePreview;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** The project changed meanwhile, or the merge failed: the comparison no longer holds. */
  readonly onOutdated: () => void;
}

/** More are shown when asked for: thousands of choices would make the window wait. */
const conflictsAtOnce = 50;

type Bulk = 'proposed' | MergeSideName;

/** What comes from the other copy, what both changed, and the button that does it. */
export function MergePreviewView({ preview, onClose, onDone, onOutdated }: MergePreviewViewProps) {
  const { t } = useTranslation(['merging', 'common']);
  const format = useFormat();
  const [bulk, setBulk] = useState<Bulk>('proposed');
  const [chosen, setChosen] = useState<Readonly<Record<string, MergeSideName>>>({});
  const [shown, setShown] = useState(conflictsAtOnce);
  const [isBusy, setIsBusy] = useState(false);
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'merge'));
  const { fileName, steps, conflicts, counts, authors, from, to } = preview;
  const sideOf = (id: string, proposed: MergeSideName): MergeSideName =>
    chosen[id] ?? (bulk === 'proposed' ? proposed : bulk);
  const merge = async (): Promise<void> => {
    setIsBusy(true);
    const decisions = Object.fromEntries(conflicts.map(({ id, proposed }) => [id, sideOf(id, proposed)]));
    const outcome = await mergeCopy(preview.previewId, decisions, t('done'));
    setIsBusy(false);
    if (outcome === 'done') onDone();
    else if (outcome === 'refused') onOutdated();
  };
  if (steps === 0) {
    return (
      <Stack gap="lg">
        <p className={classes['lead']} role="status">
          {t('nothingNew', { name: fileName })}
        </p>
        <Group>
          <Button onClick={onClose} data-autofocus>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    );
  }
  const days = [from, to].flatMap((moment) => (moment === null ? [] : [format.day(moment)]));
  const period = [...new Set(days)].join(' – ');
  return (
    <Stack gap="lg">
      <div>
        <p className={classes['lead']}>{t('news', { count: steps, name: fileName })}</p>
        <p className={classes['aside']}>{t('by', { authors: authors.join(', '), period })}</p>
      </div>
      <section>
        <h3 className={classes['heading']}>{t('counts')}</h3>
        {counts.length === 0 ? (
          <p className={classes['safe']}>{t('noCounts')}</p>
        ) : (
          <DataTable
            label={t('counts')}
            rows={counts}
            rowKey={({ entity }) => entity}
            columns={[
              { key: 'kind', title: t('kind'), cell: ({ entity }) => mergeKindWords(entity, format.language) },
              ...(['added', 'changed', 'removed'] as const).map((column) => ({
                key: column,
                title: t(column),
                align: 'right' as const,
                width: 90,
                cell: (row: MergePreview['counts'][number]) => (row[column] === 0 ? '–' : format.number(row[column])),
              })),
            ]}
          />
        )}
      </section>
      {conflicts.length > 0 && (
        <section>
          <h3 className={classes['heading']}>{t('conflicts', { count: conflicts.length })}</h3>
          <p className={classes['safe']}>{t('rule')}</p>
          <Group mt="sm">
            <LabelledChoice<Bulk>
              label={t('all')}
              value={bulk}
              onChange={(value) => {
                setBulk(value);
                setChosen({});
              }}
              choices={[
                { value: 'proposed', label: t('proposed') },
                { value: 'mine', label: t('here') },
                { value: 'theirs', label: t('there') },
              ]}
            />
          </Group>
          <ul className={classes['list']}>
            {conflicts.slice(0, shown).map((conflict) => (
              <li key={conflict.id} className={classes['conflict']}>
                <ConflictChoice
                  conflict={conflict}
                  chosen={sideOf(conflict.id, conflict.proposed)}
                  onChoose={(side) => setChosen({ ...chosen, [conflict.id]: side })}
                />
              </li>
            ))}
          </ul>
          {conflicts.length > shown && (
            <LinkButton onClick={() => setShown(shown + conflictsAtOnce)}>
              {t('showMore', { count: Math.min(conflictsAtOnce, conflicts.length - shown) })}
            </LinkButton>
          )}
        </section>
      )}
      <p className={classes['safe']}>{t('safe')}</p>
      <Group gap="sm">
        <Button variant="filled" loading={isBusy} onClick={() => void merge()} data-autofocus>
          {t('merge')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        {job !== undefined && (
          <JobProgress label={t('mergingNow')} place="" share={job.total === 0 ? 0 : job.done / job.total} />
        )}
      </Group>
    </Stack>
  );
}
