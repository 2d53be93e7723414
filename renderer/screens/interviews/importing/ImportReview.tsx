import { Button, Checkbox, Group, UnstyledButton } from '@mantine/core';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#shared/contract/errorTexts.ts';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { importWarningText } from '#shared/contract/importWarningTexts.ts';
import { type ErrorCode, errorCodes } from '#shared/domain/appError.ts';
import { Banner } from '../../../components/Banner.tsx';
import { finishImport } from '../../../store/importing.ts';
import { createProjectNamed } from '../../../store/actions/projectActions.ts';
import { listRecords, useRecords } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { commitImport, type LeftBehind } from './commitImport.ts';
import classes from './ImportDialog.module.css';
import { countInterviews, draftOf, type ImportDraft, isCorrected } from './importDraft.ts';
import { ImportLeftBehind } from './ImportLeftBehind.tsx';
import { type ImportPlace, ImportPlaceChoice } from './ImportPlaceChoice.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportQda } from './ImportQda.tsx';
import { ImportTable } from './ImportTable.tsx';
import { ImportTranscript } from './ImportTranscript.tsx';

interface ImportReviewProps {
  readonly previews: readonly ImportPreview[];
  readonly onClose: () => void;
  /** Told whenever there begins or ends to be something that closing would lose. */
  readonly onCorrected: (isCorrected: boolean) => void;
  /** Back to the typed text; null for files. */
  readonly onBack: (() => void) | null;
}

/** The one file that holds a whole project, which may become a project of its own; null for talks, tables and codes. */
function findProject(previews: readonly ImportPreview[]) {
  const [only] = previews;
  if (only === undefined || previews.length > 1) return null;
  return only.kind === 'interchange' || (only.kind === 'qda' && !only.isCodebook) ? only : null;
}

function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code);
}

/** Everything that was read, one source open; nothing is kept until it is added. */
export function ImportReview({ previews, onClose, onCorrected, onBack }: ImportReviewProps) {
  const { t } = useTranslation(['importing', 'tables', 'qda', 'common']);
  const [drafts, setDrafts] = useState(() => previews.map(draftOf));
  const [openIndex, setOpenIndex] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [left, setLeft] = useState<readonly LeftBehind[] | null>(null);
  const [place, setPlace] = useState<ImportPlace>('here');
  // Every talk that comes in makes the list another: a long list of files is not to be drawn for each.
  const hasInterviews = useRecords(({ tables }) => listRecords(tables, 'interview').length > 0);
  const root = useRef<HTMLDivElement>(null);
  // What had the focus before is hidden now.
  useEffect(() => root.current?.focus(), []);
  const isLosing = left === null && isCorrected(previews, drafts);
  const tell = useEffectEvent(onCorrected);
  // Before the next press: an Escape right after a correction must ask.
  useLayoutEffect(() => tell(isLosing), [isLosing]);
  const change = (index: number, patch: Partial<ImportDraft>): void =>
    setDrafts((current) => current.map((draft, other) => (other === index ? { ...draft, ...patch } : draft)));

  const included = previews.flatMap((preview, index) => {
    const draft = drafts[index];
    return preview.kind === 'refused' || draft?.isIncluded !== true ? [] : [{ preview, draft }];
  });
  const interviews = included.reduce((sum, source) => sum + countInterviews(source), 0);
  // A table may hold people alone.
  const people = included.reduce((sum, { draft }) => sum + (draft.table?.summary.people ?? 0), 0);
  const codes = included.reduce((sum, { preview }) => sum + (preview.kind === 'qda' ? preview.codes : 0), 0);
  const isRefused = previews.every(({ kind }) => kind === 'refused');
  const addLabel = (): string => {
    if (interviews > 0) return t('add', { count: interviews });
    if (codes > 0) return t('qda:addCodes', { count: codes });
    return people > 0 ? t('tables:addPeople', { count: people }) : t('addNothing');
  };
  const add = async (): Promise<void> => {
    setIsBusy(true);
    const isPlaced = project === null || place === 'here' || (await createProjectNamed(project.projectName));
    // It is open now: what is cancelled after this and added again goes there.
    if (isPlaced) setPlace('here');
    const done = isPlaced ? await commitImport(included) : null;
    setIsBusy(false);
    if (done !== null && done.length > 0) setLeft(done);
    else if (done !== null) finishImport();
  };
  const project = findProject(previews);
  if (left !== null) return <ImportLeftBehind left={left} onClose={finishImport} />;
  const preview = previews[openIndex];
  const draft = drafts[openIndex];
  return (
    <>
      <div
        className={classes['review']}
        data-single={previews.length === 1 || undefined}
        data-refused={isRefused || undefined}
        ref={root}
        tabIndex={-1}
        role="group"
        aria-label={t('title')}
      >
        {previews.length > 1 && (
          <ul className={classes['sources']} aria-label={t('files')}>
            {previews.map((source, index) => (
              // Two files may share a name: their place in the list tells them apart.
              <li
                key={`${source.fileName} ${index}`}
                className={classes['source']}
                data-open={index === openIndex || undefined}
              >
                <Checkbox
                  size="xs"
                  aria-label={t('isIncluded', { name: source.fileName })}
                  checked={drafts[index]?.isIncluded === true}
                  disabled={source.kind === 'refused'}
                  onChange={(event) => change(index, { isIncluded: event.currentTarget.checked })}
                />
                <UnstyledButton
                  className={classes['sourceName']}
                  aria-current={index === openIndex}
                  onClick={() => setOpenIndex(index)}
                >
                  {source.fileName}
                  {noteOf(source) !== null && <span className={classes['sourceNote']}>{noteOf(source)}</span>}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        <div className={classes['detail']}>
          {preview !== undefined && draft !== undefined && (
            <SourceDetail
              key={openIndex}
              source={preview}
              draft={draft}
              onChange={(patch) => change(openIndex, patch)}
            />
          )}
        </div>
      </div>
      {project !== null && hasInterviews && !isBusy && <ImportPlaceChoice place={place} onChange={setPlace} />}
      <Group mt="lg" gap="sm">
        {!isRefused && (
          <Button
            variant="filled"
            loading={isBusy}
            disabled={interviews + people + codes === 0}
            onClick={() => void add()}
          >
            {addLabel()}
          </Button>
        )}
        {onBack !== null && !isBusy && <Button onClick={onBack}>{t('backToText')}</Button>}
        <Button onClick={onClose}>{t(isRefused ? 'common:close' : 'common:cancel')}</Button>
        <ImportProgress files={included.length} />
      </Group>
    </>
  );

  function noteOf(source: ImportPreview): string | null {
    if (source.kind === 'refused') return t('refused');
    if (source.kind === 'interchange') return t('interchange');
    if (source.kind === 'qda') return t(source.isCodebook ? 'qda:sourceCodes' : 'qda:source');
    if (source.kind === 'table') return null;
    return source.duplicateOf === null ? null : t('duplicate');
  }
}

interface SourceDetailProps {
  readonly source: ImportPreview;
  readonly draft: ImportDraft;
  readonly onChange: (patch: Partial<ImportDraft>) => void;
}

function SourceDetail({ source, draft, onChange }: SourceDetailProps) {
  const { t } = useTranslation(['importing', 'common']);
  const { language } = useFormat();
  if (source.kind === 'refused') {
    const { code, details } = source.error;
    const { happened, safe, action } = errorText(isErrorCode(code) ? code : 'unreadableSource', details, language);
    return <Banner tone="error">{[happened, safe, action].filter((part) => part !== '').join(' ')}</Banner>;
  }
  if (source.kind === 'table')
    return <ImportTable preview={draft.table ?? source} onChange={(table) => onChange({ table })} />;
  if (source.kind === 'qda') return <ImportQda preview={source} draft={draft} onChange={onChange} />;
  const warnings = source.warnings.map((warning) => importWarningText(warning, language));
  return (
    <>
      {source.kind === 'transcript' && source.duplicateOf !== null && (
        <Banner>
          {t('duplicateText')}
          <Checkbox
            mt={6}
            size="xs"
            label={t('addAgain')}
            checked={draft.isIncluded}
            onChange={(event) => onChange({ isIncluded: event.currentTarget.checked })}
          />
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner tone="warning">
          {warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Banner>
      )}
      {source.kind === 'interchange' ? (
        <p className={classes['text']}>
          {t('interchangeText', {
            name: source.projectName,
            interviews: t('common:interviews', { count: source.interviews }),
            people: t('common:people', { count: source.respondents }),
            codes: t('common:codes', { count: source.codes }),
            codings: t('codings', { count: source.codings }),
          })}
        </p>
      ) : (
        <ImportTranscript preview={source} draft={draft} onChange={onChange} />
      )}
    </>
  );
}
