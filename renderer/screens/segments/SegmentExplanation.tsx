import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { explainSegment, type SegmentExplanation as Explanation } from '#shared/text/explainSegment.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useRecordTable } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { keepTogether } from '../../strings/keepTogether.ts';
import classes from './SegmentExplanation.module.css';
import type { SegmentView } from './segmentViews.ts';
import type { DescribePeople } from './useDescribePeople.ts';
import type { SegmentFigures } from './useSegmentFigures.ts';

/** The name of a code in the reader's language; empty for one that is gone. */
export function useNameOfCode(): (id: CodeId) => string {
  const { language } = useFormat();
  const codes = useRecordTable('code');
  return (id) => {
    const code = codes[id];
    return code === undefined ? '' : nameOfCode(code, language);
  };
}

/** The sentences about a segment; null until what the members share is known. */
export function useExplanation(view: SegmentView, figures: SegmentFigures): Explanation | null {
  const { language } = useFormat();
  const nameOf = useNameOfCode();
  const memberIds = [...view.memberIds];
  const codeIds = figures.definingCodes.map(({ codeId }) => codeId);
  const { data } = useBackendQuery(
    ['segments.sharedCodes', memberIds.toSorted().join(), codeIds.toSorted().join()],
    (client, signal) => client.segments.sharedCodes({ memberIds, codeIds }, { signal }),
  );
  if (data === undefined) return null;
  return explainSegment(
    {
      shared: data === null ? null : { ...data, names: data.codeIds.map(nameOf) },
      tested: figures.definingCodes.flatMap((code) => (code.heldOut ? [{ name: nameOf(code.codeId), ...code }] : [])),
      testsMade: figures.testsMade,
      isManual: view.kept?.isManual === true,
    },
    language,
  );
}

/** A member who came together with the others in fewer resamples than this stands at the edge. */
const clearlyInside = 0.75;

interface SegmentExplanationProps {
  readonly view: SegmentView;
  readonly figures: SegmentFigures;
  readonly people: DescribePeople;
  readonly onPerson: (id: RespondentId) => void;
}

/** Why these people are together, in words: what they share, who stands for them, who stands at the edge. */
export function SegmentExplanation({ view, figures, people, onPerson }: SegmentExplanationProps) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const nameOf = useNameOfCode();
  const explanation = useExplanation(view, figures);
  const { medoidRespondentId } = figures;
  const edge = (view.proposal?.memberConsensus ?? [])
    .flatMap(({ respondentId, share }) => (share !== null && share < clearlyInside ? [{ respondentId, share }] : []))
    .toSorted((a, b) => a.share - b.share)[0];
  return (
    <div className={classes['explanation']}>
      {explanation?.shared != null && <p className={classes['shared']}>{keepTogether(explanation.shared)}</p>}
      {explanation?.tested != null && <p className={classes['tested']}>{keepTogether(explanation.tested)}</p>}
      <ul className={classes['facts']}>
        {medoidRespondentId !== null && (
          <li>
            <Named text={t('typical', { name: '\u0000' })}>
              <LinkButton onClick={() => onPerson(medoidRespondentId)}>{people.nameOf(medoidRespondentId)}</LinkButton>
            </Named>
          </li>
        )}
        {edge !== undefined && (
          <li>
            <Named text={t('edge', { name: '\u0000', share: format.percent(edge.share, 0) })}>
              <LinkButton onClick={() => onPerson(edge.respondentId)}>{people.nameOf(edge.respondentId)}</LinkButton>
            </Named>
          </li>
        )}
        {figures.painContexts.slice(0, 1).flatMap(({ codeId, people: having, jobs, solutions }) => {
          const pain = format.quoted(nameOf(codeId));
          const [job] = jobs;
          const [solution] = solutions;
          return [
            job !== undefined && (
              <li key={`${codeId} job`}>
                {t('painUnder', {
                  pain,
                  job: format.quoted(nameOf(job.codeId)),
                  share: format.kOfN(job.people, having),
                })}
              </li>
            ),
            solution !== undefined && (
              <li key={`${codeId} solution`}>
                {t('painReplaces', {
                  pain,
                  solution: format.quoted(nameOf(solution.codeId)),
                  share: format.kOfN(solution.people, having),
                })}
              </li>
            ),
          ];
        })}
        <Attributes profiles={view.proposal?.attributes ?? []} />
      </ul>
    </div>
  );
}

/** Puts the child in the place of the mark in a translated sentence. */
export function Named({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [before = '', after = ''] = text.split('\u0000');
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

function Attributes({ profiles }: { readonly profiles: SegmentsResult['segments'][number]['attributes'] }) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const print = (value: number | null): string => (value === null ? '—' : format.number(value, 1));
  const nameOf = (name: string): string => (name === 'roles' ? t('rolesAttribute') : name);
  return profiles.flatMap(({ name, median, values }) => {
    if (median !== null) {
      const figures = { name: nameOf(name), inside: print(median.inside), outside: print(median.outside) };
      return [<li key={name}>{t('attributeMedian', figures)}</li>];
    }
    return values.slice(0, 2).map(({ value, inside, outside }) => (
      <li key={`${name} ${value}`}>
        {t('attributeValue', {
          name: nameOf(name),
          value,
          inside: format.kOfN(...inside),
          outside: format.kOfN(...outside),
        })}
      </li>
    ));
  });
}
