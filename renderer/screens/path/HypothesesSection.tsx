import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis } from '#shared/domain/hypothesis.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { HypothesisDialog } from './HypothesisDialog.tsx';
import classes from './PathScreen.module.css';

const statusTexts = { open: 'statusOpen', supported: 'statusSupported', refuted: 'statusRefuted' } as const;

/** The guesses that the talks are to test: who, what hurts, and what would refute it. */
export function HypothesesSection() {
  const { t } = useTranslation('path');
  const isReadOnly = useSession(selectIsReadOnly);
  const hypotheses = useRecordList('hypothesis').toReversed();
  const evidence = useRecordList('hypothesisEvidence');
  const [editing, setEditing] = useState<Hypothesis | 'new' | null>(null);
  const countOf = (id: string, stance: 'for' | 'against'): number =>
    evidence.filter((link) => link.hypothesisId === id && link.stance === stance).length;
  return (
    <Section
      title={t('hypotheses')}
      aside={!isReadOnly && <LinkButton onClick={() => setEditing('new')}>{t('writeHypothesis')}</LinkButton>}
    >
      {hypotheses.length === 0 && <p className={classes['nothing']}>{t('noHypotheses')}</p>}
      <ul className={classes['events']}>
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.id} className={classes['hypothesis']}>
            <LinkButton disabled={isReadOnly} onClick={() => setEditing(hypothesis)}>
              {[hypothesis.who, hypothesis.problem || hypothesis.job].filter((part) => part !== '').join(': ')}
            </LinkButton>
            <div className={classes['aside']}>
              {t(statusTexts[hypothesis.status])} · {t('evidenceFor', { count: countOf(hypothesis.id, 'for') })} ·{' '}
              {t('evidenceAgainst', { count: countOf(hypothesis.id, 'against') })}
            </div>
          </li>
        ))}
      </ul>
      {editing !== null && (
        <HypothesisDialog hypothesis={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}
