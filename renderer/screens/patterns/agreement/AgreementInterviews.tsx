import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementResult } from '#shared/contract/agreementContract.ts';
import { Section } from '../../../components/Section.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import classes from './AgreementView.module.css';
import { useInterviewName } from './useInterviewName.ts';
import { useSideName } from './useSideName.ts';

const mostListed = 12;

/** Which interviews count, and what the others lack. */
export function AgreementInterviews({ result }: { readonly result: AgreementResult }) {
  const { t } = useTranslation('agreement');
  const nameOf = useSideName();
  const names = { first: nameOf(result.first), second: nameOf(result.second) };
  const lacks = ({ lacks: side, isRunning }: AgreementResult['missing'][number]): string =>
    isRunning ? t('running') : side === 'both' ? t('lacksBoth') : t('lacks', { name: names[side] });
  return (
    <div className={classes['lists']}>
      {result.interviews.length > 0 && (
        <InterviewSection
          title={t('counted')}
          items={result.interviews.map(({ interviewId, isBlind }) => ({
            interviewId,
            words: isBlind ? t('blindMark') : '',
          }))}
        />
      )}
      {result.missing.length > 0 && (
        <InterviewSection
          title={t('missing')}
          // Nearest to counting first: one side is missing, not both.
          items={result.missing
            .toSorted((a, b) => Number(a.lacks === 'both') - Number(b.lacks === 'both'))
            .map((item) => ({ interviewId: item.interviewId, words: lacks(item) }))}
        />
      )}
    </div>
  );
}

interface InterviewSectionProps {
  readonly title: string;
  readonly items: readonly { readonly interviewId: string; readonly words: string }[];
}

function InterviewSection({ title, items }: InterviewSectionProps) {
  const { t } = useTranslation('agreement');
  const interviews = useRecordTable('interview');
  const nameOf = useInterviewName();
  const shown = items.slice(0, mostListed);
  return (
    <Section title={title} aside={items.length}>
      <ul className={classes['list']}>
        {shown.map(({ interviewId, words }) => (
          <li key={interviewId}>
            <Anchor href={hrefOf('interviews', interviewId)}>{nameOf(interviews[interviewId])}</Anchor>
            {words !== '' && <span className={classes['aside']}>{words}</span>}
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <p className={classes['quiet']}>{t('moreInterviews', { count: items.length - shown.length })}</p>
      )}
    </Section>
  );
}
