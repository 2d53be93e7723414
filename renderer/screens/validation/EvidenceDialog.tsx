import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis, HypothesisEvidence } from '#shared/domain/hypothesis.ts';
import type { QuotationId, RespondentId } from '#shared/domain/ids.ts';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import classes from './Dialogs.module.css';

interface EvidenceDialogProps {
  readonly hypothesis: Hypothesis;
  readonly onClose: () => void;
}

const mostAsked = 600;
const mostShown = 60;

/** Any coded quotation may speak for or against a hypothesis; the person decides which. */
export function EvidenceDialog({ hypothesis, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const respondents = useRecordList('respondent');
  const people = useRecordTable('respondent');
  const linked = useRecordList('hypothesisEvidence').filter(({ hypothesisId }) => hypothesisId === hypothesis.id);
  const [respondentId, setRespondentId] = useState<RespondentId | null>(null);
  const [words, setWords] = useState('');
  const { data, isLoading } = useBackendQuery(['codings.find', 'evidence', respondentId], (client, signal) =>
    client.codings.find(
      { ...(respondentId === null ? {} : { respondentIds: [respondentId] }), limit: mostAsked },
      { signal },
    ),
  );
  const wanted = words.trim().toLowerCase().replaceAll('ё', 'е');
  const found = (data?.cards ?? []).filter(({ quotation }) =>
    quotation.text.toLowerCase().replaceAll('ё', 'е').includes(wanted),
  );
  const add = (quotationId: QuotationId, stance: HypothesisEvidence['stance']): void => {
    void runCommand(
      (client) => client.hypotheses.addEvidence({ hypothesisId: hypothesis.id, quotationId, stance }),
      t(stance === 'for' ? 'evidenceForAdded' : 'evidenceAgainstAdded'),
    );
  };
  const stanceOf = (quotationId: QuotationId) => linked.find((link) => link.quotationId === quotationId)?.stance;
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('evidenceTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <div className={classes['pair']}>
          <Select
            label={t('fieldPerson')}
            placeholder={t('everybody')}
            clearable
            searchable
            value={respondentId}
            data={respondents.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setRespondentId(value as RespondentId | null)}
            nothingFoundMessage={t('nobodyFound')}
          />
          <TextInput
            label={t('fieldWords')}
            data-autofocus
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <ul className={classes['picker']} aria-label={t('foundQuotes')} tabIndex={0}>
          {!isLoading && found.length === 0 && <li>{t('noQuoteFound')}</li>}
          {found.slice(0, mostShown).map((card) => {
            const stance = stanceOf(card.quotation.id);
            return (
              <li key={card.quotation.id}>
                <QuotationCard
                  text={card.quotation.text}
                  person={card.respondentIds.map((id) => people[id]?.name ?? '').join(', ') || card.interviewTitle}
                  startMs={card.startMs}
                />
                {stance === undefined ? (
                  <Group gap="xs" wrap="nowrap">
                    <Button size="xs" onClick={() => add(card.quotation.id, 'for')}>
                      {t('common:for')}
                    </Button>
                    <Button size="xs" onClick={() => add(card.quotation.id, 'against')}>
                      {t('common:against')}
                    </Button>
                  </Group>
                ) : (
                  <span className={classes['hint']}>{t(stance === 'for' ? 'isFor' : 'isAgainst')}</span>
                )}
              </li>
            );
          })}
        </ul>
        {found.length > mostShown && (
          <div className={classes['hint']}>{t('moreQuotes', { count: found.length - mostShown })}</div>
        )}
        <Group>
          <Button onClick={onClose}>{t('common:done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
