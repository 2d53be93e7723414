import { Anchor, Button, useComputedColorScheme } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
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
import { AttractivenessView } from './card/AttractivenessView.tsx';
import { BadgeStrip } from './BadgeStrip.tsx';
import { BasisDetails, BasisSwitch } from './BasisChoice.tsx';
import { ChangesBand } from './ChangesBand.tsx';
import { MapColumn } from './MapColumn.tsx';
import { MethodsAgree } from './MethodsAgree.tsx';
import { NextTalks } from './NextTalks.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { Presentation } from './Presentation.tsx';
import { SegmentFinding, useFindingTitle } from './SegmentFinding.tsx';
import { SegmentList } from './SegmentList.tsx';
import classes from './SegmentsScreen.module.css';
import { addressOfQuestion, canBeAsked, questionOfAddress, type SegmentsQuestion } from './segmentsQuestion.ts';
import { buildSegmentViews, hasMovedSince } from './segmentViews.ts';
import { useDescribePeople } from './useDescribePeople.ts';
import { useSegmentation } from './useSegmentation.ts';

const nothingSeen = { segments: [], changes: [] };

/** What the address asks; without a question there, what built the main segment. */
function useQuestion(query: Readonly<Record<string, string>>, kept: readonly CustomerSegment[]): SegmentsQuestion {
  const codes = useRecordList('code');
  const main = kept.find(({ decision }) => decision === 'main')?.provenance ?? null;
  return questionOfAddress(
    query,
    codes.map(({ id }) => id),
    main,
  );
}

/** The groups of people with their map, or the cards by which one of them is chosen. */
export function SegmentsScreen() {
  const route = useRoute();
  const kept = useRecordList('customerSegment');
  return route.query['view'] === 'attractiveness' ? (
    <AttractivenessView kept={kept} segmentId={route.id} />
  ) : (
    <SegmentsOnMap />
  );
}

/** Whether people fall into groups, how far that may be believed, and each group with what speaks against it. */
function SegmentsOnMap() {
  const { t } = useTranslation(['segments', 'board', 'segmentStudy', 'segmentCard']);
  const isReadOnly = useSession(selectIsReadOnly);
  // At once: what is presented first is as dark as the window.
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const route = useRoute();
  const kept = useRecordList('customerSegment');
  const respondents = useRecordList('respondent');
  const hasInterviews = useRecordList('interview').length > 0;
  const isNarrow = useIsNarrow();
  const people = useDescribePeople();
  const [isListOpen, setIsListOpen] = useState(false);
  const [isPresenting, setIsPresenting] = useState(false);
  // The review begins with the path, and goes back there.
  const isReview = route.query['present'] === 'path';
  const question = useQuestion(route.query, kept);
  const segmentation = useSegmentation(question, hasInterviews);
  const { result } = segmentation;
  const views = useMemo(
    () => buildSegmentViews(result ?? nothingSeen, kept, (number) => t('segmentNumber', { number })),
    [result, kept, t],
  );
  // Above the map only what is news: nobody's press is to meet a list that moves.
  const hasNews = result !== undefined && hasMovedSince(result, views);
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
  const go = (key: string | null, personId: string | null = null): void => {
    const view = views.find((candidate) => candidate.key === key) ?? null;
    // A segment kept a moment ago is not among the views yet: its key is its id.
    const id = view === null && key?.startsWith('proposal-') !== true ? key : (view?.kept?.id ?? null);
    goTo('segments', id, {
      ...addressOfQuestion(question),
      ...(view?.kept === null && view.proposal !== null ? { proposal: view.proposal.id } : {}),
      ...(personId === null ? {} : { person: personId }),
    });
  };
  const ask = (next: SegmentsQuestion): void => goTo('segments', null, addressOfQuestion(next));
  const openPerson = (id: string): void => go(open?.key ?? null, id);
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
            <BasisSwitch question={question} onAsk={ask} />
            {kept.length > 0 && (
              <Button component="a" href={hrefOf('segments', open?.kept?.id ?? null, { view: 'attractiveness' })}>
                {t('segmentCard:compareAll')}
              </Button>
            )}
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
      <BasisDetails question={question} onAsk={ask} />
      {!canBeAsked(question) && <p className={classes['advice']}>{t('segmentStudy:pickFirst')}</p>}
      {segmentation.error !== null && (
        <Banner tone="error" action={<Button onClick={segmentation.compute}>{t('compute')}</Button>}>
          {sentenceOf(segmentation.error)}
        </Banner>
      )}
      {result !== undefined && result.verdict !== 'tooFewInterviews' && (
        <BadgeStrip result={result} nameOf={(id) => views.find(({ proposal }) => proposal?.id === id)?.name ?? ''} />
      )}
      {toBeNamed > 0 && (
        <div className={classes['waiting']}>
          <Banner action={<Anchor href={hrefOf('board')}>{t('board:sortThem')}</Anchor>}>
            {t('board:stillWaiting', { count: toBeNamed })}
          </Banner>
        </div>
      )}
      <SegmentFinding segmentation={segmentation} onTryAll={() => ask({ ...question, by: 'all', codeIds: [] })} />
      {result?.verdict === 'segments' && hasNews && <ChangesBand question={question} result={result} views={views} />}
      <div className={classes['columns']} data-narrow={isNarrow || undefined}>
        <div className={classes['map']}>
          <MapColumn
            segmentation={segmentation}
            views={onMap}
            openKey={open?.key ?? null}
            nameOf={people.nameOf}
            isDark={scheme === 'dark'}
            onPerson={openPerson}
            onSegment={(key) => {
              go(key);
              setIsListOpen(true);
            }}
          />
          {result !== undefined && (
            <>
              <MethodsAgree result={result} />
              {result.verdict === 'segments' && !hasNews && (
                <ChangesBand question={question} result={result} views={views} />
              )}
              <NextTalks question={question} result={result} views={views} people={people} onPerson={openPerson} />
            </>
          )}
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
            question={question}
            people={people}
            onOpen={(key) => go(key)}
            onPerson={openPerson}
          />
        </RightRegion>
      </div>
      <PersonDrawer respondentId={person} views={views} onClose={() => go(open?.key ?? null)} />
      {(isPresenting || isReview) && (
        <Presentation
          result={result ?? null}
          views={onMap}
          firstKey={isReview ? null : (open?.key ?? null)}
          isDarkFirst={scheme === 'dark'}
          onClose={() => (isReview ? goTo('path') : setIsPresenting(false))}
        />
      )}
    </div>
  );
}
