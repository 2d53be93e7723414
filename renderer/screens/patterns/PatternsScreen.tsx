import { Anchor, Button, CloseButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pattern } from '#shared/contract/analysisContract.ts';
import { getCodeType, untypedCodeTypeId } from '#shared/domain/codeType.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RightRegion, useIsNarrow } from '../../components/RightRegion.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { SectionLinks } from '../../components/SectionLinks.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useCounts } from '../../store/counts.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { CodesEvidence } from './evidence/CodesEvidence.tsx';
import drawer from './evidence/Drawer.module.css';
import { buildMatrix, type MatrixModel } from './matrixModel.ts';
import { countCodesAside } from './countCodesAside.ts';
import { findPatternView, patternViews } from './patternViews.ts';
import { PatternList } from './together/PatternList.tsx';
import classes from './PatternsScreen.module.css';
import { QuotesOfGroup } from './evidence/QuotesOfGroup.tsx';
import { QuotesOfPlace } from './evidence/QuotesOfPlace.tsx';
import { rankPatterns } from './together/rankPatterns.ts';
import { runAnalysis } from './runAnalysis.ts';
import { keyOfSelection, type Selection } from './selection.ts';
import { useCompanyCount } from '../../store/useCompanyCount.ts';

const enoughInterviews = 5;
const usualSupport = 3;

/** What repeats across people: the matrix, the sets of codes that come together, and the quotations behind them. */
export function PatternsScreen() {
  const { t } = useTranslation(['patterns', 'common']);
  const { language } = useFormat();
  const isNarrow = useIsNarrow();
  const { query } = useRoute();
  const { name: viewName, hasPatternList, View } = findPatternView(query['view']);
  const codes = useRecordTable('code');
  const respondents = useRecordTable('respondent');
  const allSegments = useRecordList('customerSegment');
  const segments = useMemo(() => allSegments.filter(({ decision }) => decision !== 'dropped'), [allSegments]);
  const interviews = useRecordList('interview').filter(({ kind }) => kind !== 'solution').length;
  const toBeNamed = useCounts((state) => state.toBeNamed);
  const codesAside = useCounts((state) => countCodesAside(Object.values(codes), state.codes));
  const [minSupport, setMinSupport] = useState(usualSupport);
  // Undefined until something is chosen or closed: until then a wide window shows the first pattern.
  const [chosen, setChosen] = useState<Selection | null | undefined>(undefined);
  const matrix = useBackendQuery(['analysis.matrix'], (client, signal) => client.analysis.matrix({}, { signal }));
  const model = useMemo(
    () => (matrix.data === undefined ? null : buildMatrix(matrix.data, { codes, respondents }, segments, language)),
    [matrix.data, codes, respondents, segments, language],
  );
  const hasCodes = model !== null && model.rows.length > 0;
  const patterns = useBackendQuery(
    ['analysis.patterns', minSupport],
    (client, signal) =>
      runAnalysis(
        'patterns',
        (job) => client.analysis.patterns({ minSupport, jobId: job.jobId }, { signal: job.signal }),
        signal,
      ),
    { isEnabled: hasCodes && hasPatternList },
  );
  const companies = useCompanyCount(matrix.data?.respondentIds ?? []);
  const ranked = useMemo(() => rankPatterns(patterns.data?.patterns ?? []), [patterns.data]);
  const first = ranked[0];
  const selection: Selection | null =
    chosen === undefined
      ? isNarrow || first === undefined || !hasPatternList
        ? null
        : { kind: 'codes', codeIds: first.codeIds }
      : chosen;
  const close = (): void => setChosen(null);

  if (matrix.error !== null)
    return (
      <div className={classes['plain']}>
        <ScreenHeader title={t('title')} />
        <Banner tone="error" action={<Button onClick={matrix.refetch}>{t('common:retry')}</Button>}>
          {sentenceOf(matrix.error)}
        </Banner>
      </div>
    );
  if (model === null)
    return (
      <div className={classes['plain']}>
        <ScreenHeader title={t('title')} subtitle={t('common:loading')} />
      </div>
    );
  if (!hasCodes)
    return (
      <div className={classes['plain']}>
        <ScreenHeader title={t('title')} />
        {toBeNamed > 0 ? (
          <EmptyState
            text={t('onlyBareTypes', { count: toBeNamed })}
            action={
              <Button variant="filled" onClick={() => goTo('board')}>
                {t('nameThem')}
              </Button>
            }
          />
        ) : codesAside > 0 ? (
          <EmptyState
            text={t('onlyCodesAside', { count: codesAside, type: getCodeType(untypedCodeTypeId).names[language] })}
            action={
              <Button variant="filled" onClick={() => goTo('codebook')}>
                {t('giveTypes')}
              </Button>
            }
            alternative={<Anchor href={hrefOf('interviews')}>{t('openInterviews')}</Anchor>}
          />
        ) : (
          <EmptyState
            text={interviews === 0 ? t('noInterviews', { count: enoughInterviews }) : t('noCodes')}
            action={
              <Button variant="filled" onClick={() => goTo('interviews')}>
                {interviews === 0 ? t('addInterviews') : t('openInterviews')}
              </Button>
            }
            alternative={<Anchor href={hrefOf('codebook')}>{t('openCodebook')}</Anchor>}
          />
        )}
      </div>
    );

  const index =
    selection?.kind === 'codes'
      ? ranked.findIndex(({ codeIds }) => keyOfSelection({ kind: 'codes', codeIds }) === keyOfSelection(selection))
      : -1;
  const kicker =
    selection?.kind !== 'codes'
      ? t('quotesTitle')
      : index === -1
        ? t('codesTogether')
        : t('patternOf', { number: index + 1, total: ranked.length });
  return (
    <div
      className={classes['screen']}
      data-drawer={(!isNarrow && selection !== null) || undefined}
      data-wide={!hasPatternList || undefined}
    >
      <div className={classes['main']}>
        <ScreenHeader
          title={t('title')}
          subtitle={
            <>
              {[
                t('common:people', { count: model.columns.length }),
                ...(companies > 0 ? [t('common:companies', { count: companies })] : []),
                t('common:codes', { count: model.rows.length }),
              ].join(', ')}
              {toBeNamed > 0 && (
                <>
                  . {t('toBeNamed', { count: toBeNamed })} <Anchor href={hrefOf('board')}>{t('nameThem')}</Anchor>
                </>
              )}
            </>
          }
        />
        <SectionLinks
          label={t('view')}
          current={viewName}
          links={patternViews.map(({ name, label }) => ({
            name,
            label: t(label),
            href: hrefOf('patterns', null, name === 'matrix' ? {} : { view: name }),
          }))}
        />
        {interviews < enoughInterviews && (
          <Banner tone="warning">
            {t('tooFew', {
              has: t('common:interviews', { count: interviews }),
              count: enoughInterviews - interviews,
              need: enoughInterviews,
            })}
          </Banner>
        )}
        <View
          model={model}
          merges={matrix.data?.merges ?? []}
          segments={segments}
          selection={selection}
          onOpen={setChosen}
        />
      </div>
      {hasPatternList && (
        <div className={classes['aside']}>
          <PatternList
            patterns={patterns.data?.patterns}
            n={patterns.data?.n ?? model.columns.length}
            isTruncated={patterns.data?.isTruncated ?? false}
            error={patterns.error}
            onRetry={patterns.refetch}
            minSupport={minSupport}
            onMinSupport={setMinSupport}
            selection={selection}
            onOpen={setChosen}
          />
        </div>
      )}
      {selection !== null && (
        <RightRegion title={kicker} className={classes['drawer']} isDrawerOpen onClose={close} drawerWidth={400}>
          {!isNarrow && (
            <div className={drawer['top']}>
              {kicker}
              <CloseButton onClick={close} aria-label={t('common:close')} />
            </div>
          )}
          <EvidenceOfSelection model={model} selection={selection} pattern={ranked[index] ?? null} />
        </RightRegion>
      )}
    </div>
  );
}

interface EvidenceOfSelectionProps {
  readonly model: MatrixModel;
  readonly selection: Selection;
  /** The tested pattern that the selection is, if it is one. */
  readonly pattern: Pattern | null;
}

function EvidenceOfSelection({ model, selection, pattern }: EvidenceOfSelectionProps) {
  const key = keyOfSelection(selection);
  if (selection.kind === 'codes')
    return <CodesEvidence key={key} model={model} codeIds={selection.codeIds} pattern={pattern} />;
  if (selection.kind === 'group') return <QuotesOfGroup key={key} model={model} selection={selection} />;
  return <QuotesOfPlace key={key} model={model} selection={selection} />;
}
