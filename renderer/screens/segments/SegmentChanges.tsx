import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { SegmentChange } from '#shared/domain/segmentChange.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SegmentChanges.module.css';
import { Named, useNameOfCode } from './SegmentExplanation.tsx';
import type { SegmentView } from './segmentViews.ts';
import type { DescribePeople } from './useDescribePeople.ts';

interface SegmentChangesProps {
  readonly view: SegmentView;
  readonly result: SegmentsResult | undefined;
  /** What a proposal is called on the screen, by its id. */
  readonly nameOfProposal: (id: string) => string;
  readonly people: DescribePeople;
  readonly onPerson: (id: RespondentId) => void;
}

/** Who came, who left and which codes moved since the segment was kept or last seen; its name and decision stay. */
export function SegmentChanges({ view, result, nameOfProposal, people, onPerson }: SegmentChangesProps) {
  const { t } = useTranslation(['segmentStudy', 'segments']);
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const nameOfCode = useNameOfCode();
  const { change, kept, proposal } = view;
  if (change === null || result?.verdict !== 'segments' || change.comparedWith === 'nothing') return null;
  if (change.status === 'same') return null;
  if (change.status === 'gone') {
    return kept === null ? null : <p className={classes['gone']}>{`${t('goneNow')} ${t('keepsName')}`}</p>;
  }
  const take = () =>
    kept !== null &&
    proposal !== null &&
    void runCommand(
      (client) => client.segments.setMembers({ id: kept.id, memberIds: proposal.respondentIds }),
      t('segments:membersSaved'),
    );
  const list = (names: readonly { readonly id: RespondentId; readonly words: string }[]): ReactNode =>
    names.map(({ id, words }, index) => (
      <Fragment key={id}>
        {index > 0 && ', '}
        <LinkButton onClick={() => onPerson(id)}>{people.nameOf(id)}</LinkButton> ({words})
      </Fragment>
    ));
  const codes = (ids: SegmentChange['codesAdded']): string => ids.map((id) => format.quoted(nameOfCode(id))).join(', ');
  const { joined, left, codesAdded, codesGone, stabilityBefore, stabilityNow } = change;
  const whence = ({ isNewPerson, fromProposalId }: SegmentChange['joined'][number]): string => {
    if (fromProposalId !== null) return t('cameFrom', { name: nameOfProposal(fromProposalId) });
    return t(isNewPerson ? 'newPerson' : 'fromNone');
  };
  const whither = ({ toProposalId, reason }: SegmentChange['left'][number]): string => {
    if (toProposalId !== null) return t('wentTo', { name: nameOfProposal(toProposalId) });
    return t(reason === null ? 'notHeard' : 'toNone');
  };
  const print = (value: number | null): string => (value === null ? '' : format.number(value, 2));
  const [before, now] = [print(stabilityBefore), print(stabilityNow)] as const;
  return (
    <section className={classes['changes']} aria-label={t('changedKept')}>
      <b className={classes['title']}>
        {kept === null ? t('changesSince', { day: format.day(result.since ?? '') }) : t('changedKept')}
      </b>
      <ul className={classes['list']}>
        {joined.length > 0 && (
          <li>
            <Named text={t('came', { names: '\u0000' })}>
              {list(joined.map((person) => ({ id: person.respondentId, words: whence(person) })))}
            </Named>
          </li>
        )}
        {left.length > 0 && (
          <li>
            <Named text={t('wentAway', { names: '\u0000' })}>
              {list(left.map((person) => ({ id: person.respondentId, words: whither(person) })))}
            </Named>
          </li>
        )}
        {codesAdded.length > 0 && <li>{t('codesCame', { names: codes(codesAdded) })}</li>}
        {codesGone.length > 0 && <li>{t('codesWent', { names: codes(codesGone) })}</li>}
        {before !== '' && now !== '' && before !== now && <li>{t('stabilityMoved', { before, now })}</li>}
      </ul>
      {kept !== null && (
        <p className={classes['stay']}>
          {t('keepsName')}{' '}
          {!isReadOnly && proposal !== null && view.joined.length + view.left.length > 0 && (
            <LinkButton onClick={take}>{t('segments:takeMembers')}</LinkButton>
          )}
        </p>
      )}
    </section>
  );
}
