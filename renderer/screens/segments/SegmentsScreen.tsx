import { Anchor, Button, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SegmentBasis, segmentBases } from '#shared/domain/customerSegment.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RightRegion, useIsNarrow } from '../../components/RightRegion.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { openImport } from '../../store/importing.ts';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { BadgeStrip } from './BadgeStrip.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { Presentation } from './Presentation.tsx';
import { SegmentFinding, useFindingTitle } from './SegmentFinding.tsx';
import { SegmentList } from './SegmentList.tsx';
import { SegmentMap } from './SegmentMap.tsx';
import classes from './SegmentsScreen.module.css';
import { buildSegmentViews } from './segmentViews.ts';
import { useDescribePeople } from './useDescribePeople.ts';
import { useSegmentation } from './useSegmentation.ts';

const basisTexts = { pains: 'byPains', jobs: 'byJobs', all: 'byAll' } as const;
const mapHeight = 590;

/** Whether people fall into groups, how far that may be believed, and each group with what speaks against it. */
export function SegmentsScreen() {
  const { t } = useTranslation(['segments', 'board']);
  const isReadOnly = useSession(selectIsReadOnly);
  const scheme = useComputedColorScheme('light');
  const route = useRoute();
  const kept = useRecordList('customerSegment');
  const respondents = useRecordList('respondent');
  const hasInterviews = useRecordList('interview').length > 0;
  const isNarrow = useIsNarrow();
  const people = useDescribePeople();
  const [isListOpen, setIsListOpen] = useState(false);
  const [isPresenting, setIsPresenting] = useState(false);
  const basis = segmentBases.find((known) => known === route.query['by']) ?? basisOfMain(kept) ?? 'pains';
  const segmentation = useSegmentation(basis, hasInterviews);
  const { result } = segmentation;
  const views = useMemo(() => buildSegmentViews(result?.segments ?? [], kept), [result, kept]);
  const wanted = route.id ?? route.query['proposal'] ?? null;
  const open =
    views.find((view) => view.key === wanted || view.proposal?.id === wanted) ??
    views.find(({ proposal }) => proposal !== null) ??
    views[0] ??
    null;
  const onMap = views.filter((view) =>
    result?.verdict === 'segments'
      ? view.proposal !== null || view.kept?.id === route.id
      : view.kept?.decision !== 'dropped',
  );
  const person = respondents.find(({ id }) => id === route.query['person'])?.id ?? null;
  const go = (key: string | null, personId: string | null = null, by: SegmentBasis = basis): void => {
    const view = views.find((candidate) => candidate.key === key) ?? null;
    // A segment kept a moment ago is not among the views yet: its key is its id.
    const id = view === null && key?.startsWith('proposal-') !== true ? key : (view?.kept?.id ?? null);
    goTo('segments', id, {
      by,
      ...(view?.kept === null && view.proposal !== null ? { proposal: view.proposal.id } : {}),
      ...(personId === null ? {} : { person: personId }),
    });
  };
  const canPresent = result !== undefined && result.map.points.length > 1 && onMap.length > 0;
  useCommands(
    useMemo(
      () => [
        {
          id: 'segments.present',
          label: t('present'),
          group: t('group'),
          shortcut: 'shift+p',
          isEnabled: () => canPresent,
          run: () => setIsPresenting(true),
        },
      ],
      [t, canPresent],
    ),
  );
  const title = useFindingTitle(segmentation);
  const toBeNamed = useCounts((state) => state.toBeNamed);
  if (!hasInterviews && kept.length === 0) {
    return (
      <div className={classes['screen']}>
        <ScreenHeader title={t('title')} />
        <EmptyState
          text={t('emptyProject')}
          action={!isReadOnly && <Button onClick={() => openImport([])}>{t('addInterviews')}</Button>}
          alternative={<Anchor href={hrefOf('interviews')}>{t('howToCode')}</Anchor>}
        />
      </div>
    );
  }
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={title.title}
        subtitle={title.subtitle}
        actions={
          <>
            <SegmentedControl
              aria-label={t('basis')}
              style={{ alignSelf: 'center' }}
              value={basis}
              onChange={(value) => go(null, null, value as SegmentBasis)}
              data={segmentBases.map((value) => ({ value, label: t(basisTexts[value]) }))}
            />
            {isNarrow && <Button onClick={() => setIsListOpen(true)}>{t('openList')}</Button>}
            <Button
              leftSection={<IconPresentation size={18} stroke={1.6} aria-hidden />}
              disabled={!canPresent}
              onClick={() => setIsPresenting(true)}
            >
              {t('present')}
            </Button>
          </>
        }
      />
      {segmentation.error !== null && (
        <Banner tone="error" action={<Button onClick={segmentation.compute}>{t('compute')}</Button>}>
          {sentenceOf(segmentation.error)}
        </Banner>
      )}
      {result !== undefined && result.verdict !== 'tooFewInterviews' && (
        <BadgeStrip result={result} nameOf={(id) => views.find(({ proposal }) => proposal?.id === id)?.name ?? ''} />
      )}
      {toBeNamed > 0 && (
        <Banner action={<Anchor href={hrefOf('board')}>{t('board:sortThem')}</Anchor>}>
          {t('board:stillWaiting', { count: toBeNamed })}
        </Banner>
      )}
      <SegmentFinding segmentation={segmentation} />
      <div className={classes['columns']} data-narrow={isNarrow || undefined}>
        <div className={classes['map']}>
          {result !== undefined &&
            (result.map.points.length > 1 ? (
              <SegmentMap
                map={result.map}
                views={onMap}
                openKey={open?.key ?? null}
                nameOf={people.nameOf}
                isDark={scheme === 'dark'}
                heightPx={mapHeight}
                onPerson={(id) => go(open?.key ?? null, id)}
                onSegment={(key) => {
                  go(key);
                  setIsListOpen(true);
                }}
              />
            ) : (
              <p className={classes['nothing']}>{t('noMap')}</p>
            ))}
        </div>
        <RightRegion
          title={t('title')}
          className={classes['list']}
          isDrawerOpen={isListOpen}
          onClose={() => setIsListOpen(false)}
          drawerWidth={580}
        >
          <SegmentList
            views={views}
            open={open}
            result={result}
            people={people}
            onOpen={(key) => go(key)}
            onPerson={(id) => go(open?.key ?? null, id)}
          />
        </RightRegion>
      </div>
      <PersonDrawer respondentId={person} views={views} onClose={() => go(open?.key ?? null)} />
      {isPresenting && result !== undefined && (
        <Presentation
          result={result}
          views={onMap}
          firstKey={open?.key ?? null}
          isDarkFirst={scheme === 'dark'}
          onClose={() => setIsPresenting(false)}
        />
      )}
    </div>
  );
}

/** What built the main segment, so that the screen opens where the decision was made. */
function basisOfMain(
  kept: readonly {
    readonly decision: string;
    readonly provenance: { readonly basis: SegmentBasis } | null;
  }[],
): SegmentBasis | undefined {
  return kept.find(({ decision }) => decision === 'main')?.provenance?.basis;
}
