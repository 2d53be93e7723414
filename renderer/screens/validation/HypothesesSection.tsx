import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis, HypothesisEvidence } from '#shared/domain/hypothesis.ts';
import type { QuotationCard as Card } from '#shared/contract/codingContract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ForAgainst } from '../../components/ForAgainst.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { HypothesisDialog } from './HypothesisDialog.tsx';
import { hypothesisFieldTexts, hypothesisStatusTexts } from './hypothesisTexts.ts';
import recordClasses from './RecordList.module.css';
import { placeOfQuotation, useQuotations } from './useQuotations.ts';
import classes from './ValidationScreen.module.css';

/** The guesses under test, each with the words that speak for it and against it. */
export function HypothesesSection() {
  const { t } = useTranslation('validation');
  const isReadOnly = useSession(selectIsReadOnly);
  const hypotheses = useRecordList('hypothesis').toReversed();
  const evidence = useRecordList('hypothesisEvidence');
  const quotations = useQuotations(evidence.map(({ quotationId }) => quotationId));
  const [editing, setEditing] = useState<Hypothesis | 'new' | null>(null);
  const [choosing, setChoosing] = useState<Hypothesis | null>(null);
  return (
    <Section title={t('navHypotheses')} className={classes['narrow']}>
      <p className={classes['intro']}>{t('hypothesesIntro')}</p>
      {hypotheses.length === 0 ? (
        <EmptyState
          text={t('noHypotheses')}
          action={!isReadOnly && <Button onClick={() => setEditing('new')}>{t('writeHypothesis')}</Button>}
        />
      ) : (
        <>
          {!isReadOnly && (
            <div className={classes['toolbar']}>
              <Button size="xs" onClick={() => setEditing('new')}>
                {t('writeHypothesis')}
              </Button>
            </div>
          )}
          <ul className={recordClasses['list']}>
            {hypotheses.map((hypothesis) => (
              <HypothesisEntry
                key={hypothesis.id}
                hypothesis={hypothesis}
                evidence={evidence.filter(({ hypothesisId }) => hypothesisId === hypothesis.id)}
                quotations={quotations}
                onEdit={() => setEditing(hypothesis)}
                onChoose={() => setChoosing(hypothesis)}
              />
            ))}
          </ul>
        </>
      )}
      {editing !== null && (
        <HypothesisDialog hypothesis={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {choosing !== null && <EvidenceDialog hypothesis={choosing} onClose={() => setChoosing(null)} />}
    </Section>
  );
}

interface HypothesisEntryProps {
  readonly hypothesis: Hypothesis;
  readonly evidence: readonly HypothesisEvidence[];
  readonly quotations: ReadonlyMap<string, Card>;
  readonly onEdit: () => void;
  readonly onChoose: () => void;
}

const shownFields = ['job', 'problem', 'alternative', 'refutation', 'conclusion'] as const;

function HypothesisEntry({ hypothesis, evidence, quotations, onEdit, onChoose }: HypothesisEntryProps) {
  const { t } = useTranslation(['validation', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const people = useRecordTable('respondent');
  const side = (stance: HypothesisEvidence['stance']) =>
    evidence
      .filter((link) => link.stance === stance)
      .flatMap((link) => {
        const card = quotations.get(link.quotationId);
        if (card === undefined) return [];
        const names = card.respondentIds.map((id) => people[id]?.name ?? '').filter((name) => name !== '');
        return [
          <QuotationCard
            key={link.id}
            text={card.quotation.text}
            person={names.join(', ') || card.interviewTitle}
            startMs={card.startMs}
            href={placeOfQuotation(card)}
            aside={
              !isReadOnly && (
                <LinkButton
                  onClick={() =>
                    void runCommand((client) => client.hypotheses.removeEvidence({ id: link.id }), t('evidenceRemoved'))
                  }
                >
                  {t('common:remove')}
                </LinkButton>
              )
            }
          />,
        ];
      });
  return (
    <li className={recordClasses['entry']}>
      <div className={recordClasses['head']}>
        <h3 className={recordClasses['name']}>{hypothesis.who}</h3>
        <span className={recordClasses['aside']}>
          {t(hypothesisStatusTexts[hypothesis.status])} · {t('waveNumber', { wave: hypothesis.wave })}
        </span>
        {!isReadOnly && (
          <>
            <LinkButton aria-label={t('editNamed', { name: hypothesis.who })} onClick={onEdit}>
              {t('common:edit')}
            </LinkButton>
            <LinkButton aria-label={t('addEvidenceTo', { name: hypothesis.who })} onClick={onChoose}>
              {t('addEvidence')}
            </LinkButton>
          </>
        )}
      </div>
      <dl className={recordClasses['pairs']}>
        {shownFields
          .filter((field) => hypothesis[field] !== '')
          .map((field) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{t(hypothesisFieldTexts[field])}</dt>
              <dd>{hypothesis[field]}</dd>
            </div>
          ))}
      </dl>
      <div className={recordClasses['evidence']}>
        <ForAgainst forQuotations={side('for')} againstQuotations={side('against')} />
      </div>
    </li>
  );
}
