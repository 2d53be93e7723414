import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DifferingPassageCard } from '#shared/contract/agreementContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './AgreementView.module.css';
import { useInterviewName } from './useInterviewName.ts';

interface PassageCardProps {
  readonly passage: DifferingPassageCard;
  readonly names: { readonly first: string; readonly second: string };
}

const contextLength = 360;

/** The beginning cut to its last words. */
function lastWords(text: string): string {
  if (text.length <= contextLength) return text;
  const from = text.indexOf(' ', text.length - contextLength);
  return `…${text.slice(from === -1 ? text.length - contextLength : from)}`;
}

function firstWords(text: string): string {
  if (text.length <= contextLength) return text;
  const to = text.lastIndexOf(' ', contextLength);
  return `${text.slice(0, to === -1 ? contextLength : to)} …`;
}

/** The passage in what was said around it, and under it what each of the two put there. */
export function PassageCard({ passage, names }: PassageCardProps) {
  const { t } = useTranslation('agreement');
  const interviews = useRecordTable('interview');
  const nameOf = useInterviewName();
  const { text, start, end, before, sharedCodeIds } = passage;
  const person = nameOf(interviews[passage.interviewId]);
  return (
    <article className={classes['card']} aria-label={t('question')}>
      <p className={classes['place']}>
        <span>{person}</span>
        <Anchor href={hrefOf('interviews', passage.interviewId, { turn: String(passage.turn) })}>
          {t('openTalk')}
        </Anchor>
      </p>
      {before !== null && (
        <p className={classes['before']}>
          {before.speaker}: {lastWords(before.text)}
        </p>
      )}
      <p className={classes['words']}>
        {lastWords(text.slice(0, start))}
        <mark>{text.slice(start, end)}</mark>
        {firstWords(text.slice(end))}
      </p>
      <div className={classes['two']}>
        {(['first', 'second'] as const).map((side) => (
          <section key={side} className={classes['own']} aria-label={names[side]}>
            <h3 className={classes['coder']}>{names[side]}</h3>
            <SideCodes passage={passage} side={side} />
          </section>
        ))}
      </div>
      {sharedCodeIds.length > 0 && (
        <div className={classes['shared']}>
          <span>{t('bothPut')}:</span>
          {sharedCodeIds.map((codeId) => (
            <CodeName key={codeId} codeId={codeId} />
          ))}
        </div>
      )}
    </article>
  );
}

function CodeName({ codeId }: { readonly codeId: string }) {
  const { language } = useFormat();
  const code = useRecordTable('code')[codeId];
  return code === undefined ? null : (
    <CodeMark family={getCodeType(code.typeId).family} name={nameOfCode(code, language)} size={16} />
  );
}

interface SideCodesProps {
  readonly passage: DifferingPassageCard;
  readonly side: 'first' | 'second';
}

function SideCodes({ passage, side }: SideCodesProps) {
  const { t } = useTranslation('agreement');
  const { quoted } = useFormat();
  const own = passage.differences.filter((difference) => difference[side].length > 0);
  const quotesOf = (difference: DifferingPassageCard['differences'][number]): readonly string[] =>
    side === 'first' ? difference.firstQuotes : difference.secondQuotes;
  const marked = passage.text.slice(passage.start, passage.end);
  if (own.length === 0) return <p className={classes['quiet']}>{t('nothingHere')}</p>;
  return (
    <ul className={classes['codes']}>
      {own.map((difference) => (
        <li key={difference.codeId}>
          <CodeName codeId={difference.codeId} />
          {quotesOf(difference)
            .filter((quote) => quote !== marked)
            .map((quote) => (
              <span key={quote} className={classes['quote']}>
                {t('onWords', { quote: quoted(quote) })}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
