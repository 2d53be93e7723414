import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { Mvp, SolutionVerdict } from '#shared/domain/validation.ts';
import { type LoopId, nameOfLoop } from '#shared/domain/workflow.ts';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { useRecord, useRecordTable } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Dialogs.module.css';
import { depthParts, heardDepth } from './heardDepth.ts';
import type { VerdictName } from './ledgerRows.ts';
import { placeOfQuotation } from './useQuotations.ts';
import { WayBack } from './WayBack.tsx';
import { wayBackOf, waysOfVerdict } from './wayBackOf.ts';

type Choice = Pick<SolutionVerdict, 'missReason' | 'wayBack' | 'missedPainCodeIds'>;

interface DisappointmentPanelProps {
  readonly respondentId: RespondentId;
  readonly name: Exclude<VerdictName, 'DELIGHT'>;
  readonly mvp: Mvp | null;
  readonly choice: Choice;
  /** A way back opens the next wave, so the verdict that leads to it is written first. */
  readonly isSaved: boolean;
  readonly onChange: (change: Partial<Choice>) => void;
}

const depthTexts = {
  facts: 'depthFacts',
  reasons: 'depthReasons',
  attempts: 'depthAttempts',
  emotions: 'depthEmotions',
  spent: 'depthSpent',
} as const;
const mostQuotes = 5;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** No delight: what we had heard from this person and how deep, which promise missed, and the way back from there. */
export function DisappointmentPanel({ respondentId, name, mvp, choice, isSaved, onChange }: DisappointmentPanelProps) {
  const { t } = useTranslation('validation');
  const { language } = useFormat();
  const person = useRecord('respondent', respondentId);
  const codes = useRecordTable('code');
  const { data: heard } = useBackendQuery(['codings.find', 'heard', respondentId], (client, signal) =>
    client.codings.find({ respondentIds: [respondentId], kinds: ['problem'], limit: 1000 }, { signal }),
  );
  const cards = heard?.cards ?? [];
  const depth = heardDepth(cards, (codeId) => codes[codeId]?.typeId);
  const silent = depthParts.filter((part) => depth.quotations[part] === 0);
  const isPain = (codeId: CodeId): boolean => codes[codeId]?.typeId.startsWith('pain.') === true;
  const pains = cards.filter(({ codings }) => codings.some(({ codeId }) => isPain(codeId)));
  const heardCodes = new Set(cards.flatMap(({ codings }) => codings.map(({ codeId }) => codeId)));
  const loopId = wayBackOf(name, choice);
  const toggle = (codeId: CodeId, isMissed: boolean): void => {
    const others = choice.missedPainCodeIds.filter((id) => id !== codeId);
    onChange({ missedPainCodeIds: isMissed ? [...others, codeId] : others });
  };
  return (
    <div className={classes['disappointment']}>
      <section aria-label={t('promiseTitle')}>
        <h3 className={classes['part']}>{t('promiseTitle')}</h3>
        {mvp === null ? (
          <div className={classes['hint']}>{t('promiseWithoutMvp')}</div>
        ) : (
          <>
            <div className={classes['hint']}>{mvp.promise === '' ? mvp.name : mvp.promise}</div>
            {mvp.painCodeIds.flatMap((id) => {
              const code = codes[id];
              if (code === undefined) return [];
              return (
                <Checkbox
                  key={id}
                  mt={6}
                  label={nameOfCode(code, language)}
                  description={t(heardCodes.has(id) ? 'promiseHeard' : 'promiseNotHeard')}
                  checked={choice.missedPainCodeIds.includes(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
              );
            })}
          </>
        )}
      </section>
      <section aria-label={t('depthTitle')}>
        <h3 className={classes['part']}>{t('depthTitle')}</h3>
        {heard !== undefined && cards.length === 0 ? (
          <div className={classes['hint']}>{t('missHeardNothing')}</div>
        ) : (
          <>
            <dl className={classes['depth']}>
              {depthParts.map((part) => (
                <div key={part} data-silent={depth.quotations[part] === 0 || undefined}>
                  <dt>{t(depthTexts[part])}</dt>
                  <dd>
                    {depth.quotations[part]}
                    {part === 'emotions' && depth.strongestEmotion !== null && (
                      <span
                        className={classes['hint']}
                      >{`\u00A0· ${t('strongest', { emotion: depth.strongestEmotion })}`}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            <div className={classes['hint']}>
              {silent.length === 0
                ? t('depthAllHeard')
                : t('depthSilent', { parts: silent.map((part) => lowerFirst(t(depthTexts[part]))).join(', ') })}
            </div>
          </>
        )}
        {pains.length > 0 && (
          <>
            <div className={classes['hint']}>{t('missHeard', { name: person?.name ?? '' })}</div>
            <ul className={classes['heard']}>
              {pains.slice(0, mostQuotes).map((card) => (
                <li key={card.quotation.id}>
                  <QuotationCard
                    text={card.quotation.text}
                    person={person?.name ?? ''}
                    place={card.interviewTitle === person?.name ? '' : card.interviewTitle}
                    startMs={card.startMs}
                    href={placeOfQuotation(card)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {(name !== 'MISS' || choice.missReason === null) && (
        <Select
          label={t('fieldWayBack')}
          description={t(name === 'MISS' ? 'missNeedsReason' : 'wayBackHint')}
          placeholder={t('wayBackOpen')}
          clearable
          value={choice.wayBack}
          data={waysOfVerdict[name].map((id) => ({ value: id, label: nameOfLoop(id, language) }))}
          onChange={(value) => onChange({ wayBack: value as LoopId | null })}
        />
      )}
      {loopId !== null && <WayBack key={loopId} loopId={loopId} isSaved={isSaved} />}
    </div>
  );
}
