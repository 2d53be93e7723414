import { ActionIcon, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { painScore } from '#shared/analysis/painScore.ts';
import { getCodeType, isNameExpected, nameOfCode } from '#shared/domain/codeType.ts';
import type { Coding, Quotation, Scales } from '#shared/domain/coding.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ScaleDots } from '../../../components/ScaleDots.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { chooseCoding, openPicker, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useFormat } from '../../../strings/format.ts';
import { focusRegion, leaveByEscape } from '../regions.ts';
import { removeCodings } from '../transcript/codingActions.ts';
import { findActiveCoding } from '../transcript/findActiveCoding.ts';
import { isRated } from '../transcript/isRated.ts';
import classes from './CodingPanel.module.css';
import { MemoField } from './MemoField.tsx';

interface OpenQuotationProps {
  readonly quotation: Quotation;
  readonly content: InterviewContent;
}

const scaleKeys = ['emotion', 'frequency', 'effort'] as const;
const steps = [0, 1, 2, 3, 4, 5] as const;

/** A digit marks its scale and goes on to the next one, after the last back to the text. */
function goOnByDigit(event: KeyboardEvent<HTMLElement>): void {
  if (!/^[0-5]$/u.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const scales = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="slider"]')];
  const next = scales[scales.findIndex((scale) => scale === event.target) + 1];
  if (next === undefined) focusRegion('text');
  else next.focus();
}

/** What was said, which codes it carries, and how much it hurts. */
export function OpenQuotation({ quotation, content }: OpenQuotationProps) {
  const { t } = useTranslation(['editor', 'common']);
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const activeId = useTranscriptCursor((state) => state.activeCodingId);
  const codings = content.codingsOfQuotation.get(quotation.id) ?? [];
  const turn = content.turns.find(({ id }) => id === quotation.turnId);
  const active = findActiveCoding(codings, activeId);
  const startMs = turn?.startMs ?? null;
  const activeCode = active === undefined ? undefined : codes[active.codeId];
  const canHurt = active !== undefined && isRated(active, activeCode);

  const update = (coding: Coding, patch: Partial<Scales & { note: string }>): void =>
    void runCommand((client) => client.codings.update({ id: coding.id, patch }));
  return (
    <>
      <p className={classes['kicker']}>
        {startMs === null ? t('quotation') : t('quotationAt', { time: format.position(startMs) })}
      </p>
      <blockquote className={classes['quote']}>{format.quoted(quotation.text)}</blockquote>
      <ul className={classes['codings']}>
        {codings.map((coding) => {
          const code = codes[coding.codeId];
          if (code === undefined) return null;
          const name = nameOfCode(code, format.language);
          const isBare = code.isBuiltIn && isNameExpected(code.typeId);
          return (
            <li key={coding.id} className={classes['coding']}>
              <button
                type="button"
                className={classes['codingName']}
                aria-pressed={coding.id === active?.id}
                onClick={() => chooseCoding(coding.id)}
                onKeyDown={(event) => {
                  if (event.key !== 'Delete' || isReadOnly) return;
                  event.preventDefault();
                  void removeCodings([coding.id]);
                }}
              >
                <CodeMark family={getCodeType(code.typeId).family} name={name} size={16} />
              </button>
              {!isReadOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={t('removeCode', { name })}
                  onClick={() => void removeCodings([coding.id])}
                >
                  <IconX size={16} stroke={1.6} />
                </ActionIcon>
              )}
              {!isReadOnly && (isBare || coding.id === active?.id) && (
                <span className={classes['change']}>
                  <LinkButton onClick={() => openPicker({ kind: 'change', codingId: coding.id })}>
                    {t(isBare ? 'giveName' : 'changeCode')}
                  </LinkButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {active !== undefined && (
        <section className={classes['part']}>
          <h3 className={classes['heading']}>{t(canHurt ? 'howPainful' : 'aboutCoding')}</h3>
          {codings.length > 1 && activeCode !== undefined && (
            <p className={classes['small']}>
              {t('ofCode', {
                name: nameOfCode(activeCode, format.language),
              })}
            </p>
          )}
          {canHurt && (
            <div className={classes['scales']} data-place="scales" role="presentation" onKeyDownCapture={goOnByDigit}>
              {scaleKeys.map((scale) => (
                <ScaleDots
                  key={scale}
                  label={t(scale)}
                  value={active[scale]}
                  anchors={steps.map((step) => t(`${scale}${step}`))}
                  {...(isReadOnly ? {} : { onChange: (value: number | null) => update(active, { [scale]: value }) })}
                />
              ))}
            </div>
          )}
          <PainFigure coding={active} />
          <Textarea
            key={`${active.id} ${active.note}`}
            mt={10}
            size="xs"
            rows={1}
            classNames={{ input: classes['growing'] }}
            aria-label={t('note')}
            placeholder={t('note')}
            readOnly={isReadOnly}
            defaultValue={active.note}
            onKeyDown={leaveByEscape}
            onBlur={(event) => {
              const note = event.currentTarget.value.trim();
              if (note !== active.note) update(active, { note });
            }}
          />
        </section>
      )}
      <section className={classes['part']}>
        <h3 className={classes['heading']}>{t('memoOfQuotation')}</h3>
        <MemoField targetKind="quotation" targetId={quotation.id} label={t('memoOfQuotation')} />
      </section>
    </>
  );
}

function PainFigure({ coding }: { readonly coding: Coding }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const { emotion, frequency, effort } = coding;
  if (emotion === null || frequency === null || effort === null) return null;
  const score = painScore(emotion, frequency, effort);
  if (score === null) return null;
  return (
    <p className={classes['pain']}>
      <b className={classes['figure']}>{format.number(score)}</b>
      <span>{t('painScoreIs')}</span>
    </p>
  );
}
