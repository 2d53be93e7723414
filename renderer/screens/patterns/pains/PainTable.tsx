import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PainRankingResult, RankedPainOfPeople } from '#shared/contract/evidenceTablesContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import type { Selection } from '../selection.ts';
import { groupPains, usualRating } from './painGroups.ts';
import { PainPeople } from './PainPeople.tsx';
import { PeopleToggle } from './PeopleToggle.tsx';
import { Place } from './Place.tsx';
import classes from './PainsView.module.css';
import { ScoreBar } from './ScoreBar.tsx';

interface PainTableProps {
  readonly result: PainRankingResult;
  readonly onOpen: (selection: Selection) => void;
}

const columns = 4;

/** Pains by groups that can be told apart; each opens the people that its figures are made of. */
export function PainTable({ result, onOpen }: PainTableProps) {
  const { t } = useTranslation('pains');
  const [openedId, setOpenedId] = useState<string | null>(null);
  const groups = groupPains(result.pains);
  const ranked = groups.filter(({ number }) => number !== null).length;
  const titleOf = (number: number | null, pains: number): string | null => {
    if (number === null) return t('notRanked', { people: String(result.minimumRated) });
    if (ranked === 1) return null;
    const said = pains === 1 ? t('groupAlone') : t('groupTogether', { count: pains });
    return `${t('group', { number: String(number) })}. ${said}`;
  };
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t('tableLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('pain')}</th>
            <th scope="col">{t('heard')}</th>
            <th scope="col">{t('strength')}</th>
          </tr>
        </thead>
        {groups.map(({ number, pains }) => {
          const title = titleOf(number, pains.length);
          return (
            <tbody key={number ?? 'unranked'}>
              {title !== null && (
                <tr className={classes['group']}>
                  <th scope="rowgroup" colSpan={columns}>
                    {title}
                  </th>
                </tr>
              )}
              {pains.map((pain) => (
                <Fragment key={pain.codeId}>
                  <PainLine
                    pain={pain}
                    result={result}
                    isOpened={pain.codeId === openedId}
                    onToggle={() => setOpenedId(pain.codeId === openedId ? null : pain.codeId)}
                    onOpen={onOpen}
                  />
                  {pain.codeId === openedId && (
                    <tr className={classes['people']}>
                      <td colSpan={columns}>
                        <PainPeople pain={pain} onOpen={onOpen} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

interface PainLineProps extends PainTableProps {
  readonly pain: RankedPainOfPeople;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
}

function PainLine({ pain, result, isOpened, onToggle, onOpen }: PainLineProps) {
  const { t } = useTranslation('pains');
  const format = useFormat();
  const code = useRecordTable('code')[pain.codeId];
  if (code === undefined) return null;
  const name = nameOfCode(code, format.language);
  const share = format.kOfN(pain.strengths.length, result.n);
  return (
    <tr>
      <Place places={pain.ranking?.places ?? null} />
      <td>
        <CodeMark family={getCodeType(code.typeId).family} name={name} size={16} />
        <Made pain={pain} />
        <PeopleToggle name={name} isOpened={isOpened} onToggle={onToggle} />
      </td>
      <td>
        <LinkButton
          aria-label={t('openHeard', { pain: name, share })}
          onClick={() =>
            onOpen({
              kind: 'group',
              title: `${name}: ${share}`,
              codeIds: [pain.codeId],
              respondentIds: pain.strengths.map(({ respondentId }) => respondentId),
            })
          }
        >
          <span className={classes['figure']}>{share}</span>
        </LinkButton>
        <span className={classes['small']}>{format.interval(pain.strengths.length, result.n)}</span>
      </td>
      <td>
        <Strength pain={pain} minimumRated={result.minimumRated} />
      </td>
    </tr>
  );
}

/** What the score is usually made of. */
function Made({ pain: { strengths } }: { readonly pain: RankedPainOfPeople }) {
  const { t } = useTranslation('pains');
  const [emotion, frequency, effort] = [
    usualRating(strengths, 'emotion'),
    usualRating(strengths, 'frequency'),
    usualRating(strengths, 'effort'),
  ];
  if (emotion === null || frequency === null || effort === null) return null;
  return (
    <span className={classes['small']}>
      {t('made', { emotion: String(emotion), frequency: String(frequency), effort: String(effort) })}
    </span>
  );
}

function Strength({ pain, minimumRated }: { readonly pain: RankedPainOfPeople; readonly minimumRated: number }) {
  const { t } = useTranslation('pains');
  const format = useFormat();
  const { median, min, max, ranking, strengths } = pain;
  const rated = strengths.filter(({ score }) => score !== null).length;
  const ratedOf =
    rated === strengths.length ? t('ratedAll') : t('ratedOf', { share: format.kOfN(rated, strengths.length) });
  const whole = (score: number): string => format.number(Math.round(score));
  return (
    <>
      {median !== null && min !== null && max !== null && (
        <>
          <span className={classes['score']}>
            <b className={classes['figure']}>{whole(median)}</b>
            <ScoreBar median={median} min={min} max={max} interval={ranking?.interval ?? null} />
          </span>
          <span className={classes['small']}>
            {ranking === null
              ? min < max && t('scores', { min: whole(min), max: whole(max) })
              : t('interval', {
                  low: whole(ranking.interval.low),
                  high: whole(ranking.interval.high),
                  min: whole(min),
                  max: whole(max),
                })}
          </span>
        </>
      )}
      <span className={classes['small']}>
        {ratedOf}
        {ranking === null && `; ${t('missing', { count: Math.max(1, minimumRated - rated) })}`}
      </span>
    </>
  );
}
