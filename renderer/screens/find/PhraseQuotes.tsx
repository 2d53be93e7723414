import { useTranslation } from 'react-i18next';
import type { RepeatedPhrase } from '#shared/contract/searchContract.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useFinding } from '../../store/finding.ts';
import { useRecordTable } from '../../store/records.ts';
import { goTo, hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './FindScreen.module.css';
import { MarkedText } from './MarkedText.tsx';
import { moveAmongLinks } from './moveAmongLinks.ts';

/** The sentences in which a phrase was said, and by whom. */
export function PhraseQuotes({ phrase }: { readonly phrase: RepeatedPhrase }) {
  const { t } = useTranslation('find');
  const { language } = useFormat();
  const people = useRecordTable('respondent');
  const interviews = useRecordTable('interview');
  const findAll = (): void => {
    const near = language === 'ru' ? 'РЯДОМ' : 'NEAR';
    useFinding.setState({ words: `${near}(${phrase.text}, 0)`, isRespondentsOnly: true });
    goTo('find', 'words');
  };
  return (
    <Section title={t('quotesOfPhrase', { text: phrase.text })}>
      <ul className={classes['hits']} onKeyDown={moveAmongLinks}>
        {phrase.quotes.map(({ interviewId, turnId, turn, respondentId, start, end, quote }) => {
          const person = people[respondentId]?.name ?? '';
          const title = interviews[interviewId]?.title ?? '';
          return (
            <li key={`${turnId} ${start}`}>
              <a className={classes['hit']} data-hit href={hrefOf('interviews', interviewId, { turn: String(turn) })}>
                <span className={classes['said']}>
                  <MarkedText text={quote} spans={[{ start, end }]} />
                </span>
                <span className={classes['speaker']}>
                  <b>{person}</b>
                  {title !== person && `, ${title}`}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <p className={classes['quiet']}>
        <LinkButton onClick={findAll}>{t('findPhrase')}</LinkButton>
      </p>
    </Section>
  );
}
