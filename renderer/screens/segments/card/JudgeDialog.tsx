import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorOfCard } from '#shared/contract/segmentCardContract.ts';
import type { CustomerSegmentId, QuotationId } from '#shared/domain/ids.ts';
import { factorNames } from '#shared/domain/segmentJudgement.ts';
import { RecordDialog } from '../../../components/RecordDialog.tsx';
import { ScaleDots } from '../../../components/ScaleDots.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useFormat } from '../../../strings/format.ts';
import { useDescribePeople } from '../useDescribePeople.ts';
import { useQuotationPlaces } from '../useQuotationPlaces.ts';
import classes from './AttractivenessView.module.css';
import { useFactorWords } from './useFactorWords.ts';

interface JudgeDialogProps {
  readonly segmentId: CustomerSegmentId;
  readonly factor: FactorOfCard;
  readonly onClose: () => void;
}

/** A person's own score of a factor with its reason and the quotes it stands on. */
export function JudgeDialog({ segmentId, factor: line, onClose }: JudgeDialogProps) {
  const { t } = useTranslation('segmentCard');
  const format = useFormat();
  const wordsOf = useFactorWords();
  const people = useDescribePeople();
  const { factor, judgement, computed } = line;
  const [score, setScore] = useState<number | null>(
    judgement === null ? (computed === null ? null : Math.round(computed)) : judgement.score,
  );
  const [reason, setReason] = useState(judgement?.reason ?? '');
  const [chosen, setChosen] = useState<readonly QuotationId[]>(judgement?.quotationIds ?? []);
  const offered = [...new Set([...(judgement?.quotationIds ?? []), ...line.quotationIds])];
  const places = useQuotationPlaces(offered);
  const save = async (): Promise<void> => {
    const answer = await runCommand(
      (client) =>
        client.segments.judge({
          customerSegmentId: segmentId,
          factor,
          score,
          reason: reason.trim(),
          quotationIds: [...chosen],
        }),
      t('judgementSaved'),
    );
    if (answer !== null) onClose();
  };
  const withdraw = async (): Promise<void> => {
    if (judgement === null) return;
    const answer = await runCommand(
      (client) => client.segments.withdrawJudgement({ id: judgement.id }),
      t('withdrawn'),
    );
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={t('judgeNamed', { factor: factorNames[format.language][factor] })}
      size={560}
      isComplete={reason.trim() !== ''}
      onSave={save}
      onRemove={judgement === null ? null : withdraw}
      onClose={onClose}
    >
      <p className={classes['words']}>{wordsOf(line)}</p>
      <div>
        <ScaleDots
          label={t('score')}
          value={score}
          onChange={setScore}
          anchors={[t('anchor0'), t('anchor1'), t('anchor2'), t('anchor3'), t('anchor4'), t('anchor5')]}
        />
        <p className={classes['words']}>{t('scoreHint')}</p>
      </div>
      <Textarea
        label={t('why')}
        description={t('whyHint')}
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <fieldset className={classes['offered']}>
          <legend>{t('evidence')}</legend>
          {offered.map((id) => {
            const card = places.get(id);
            const speaker = card?.respondentIds[0];
            return (
              <Checkbox
                key={id}
                label={format.quoted(card?.quotation.text ?? '')}
                description={speaker === undefined ? '' : people.nameOf(speaker)}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            );
          })}
        </fieldset>
      )}
    </RecordDialog>
  );
}
