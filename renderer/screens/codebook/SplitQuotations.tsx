import { Button, Group } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useRecordTable } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SplitCode.module.css';
import { nextCard, type SplitChoice, type SplitPart } from './splitWalk.ts';

interface SplitQuotationsProps {
  readonly code: Code;
  readonly cards: readonly QuotationCard[];
  readonly parts: readonly SplitPart[];
  readonly choices: readonly SplitChoice[];
  readonly onChoices: (choices: readonly SplitChoice[]) => void;
  readonly onParts: () => void;
  readonly onSummary: () => void;
}

/** Keeps the keys with the walk when something in it is clicked. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** One quotation after the other: a digit sends it to a part, Enter keeps it, Backspace takes the last choice back. */
export function SplitQuotations(props: SplitQuotationsProps) {
  const { code, cards, parts, choices, onChoices, onParts, onSummary } = props;
  const { t } = useTranslation(['codebook', 'common']);
  const { kOfN, language } = useFormat();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  const card = nextCard(cards, choices);
  const { family } = getCodeType(code.typeId);
  const countOf = (key: string | null): number => choices.filter(({ partKey }) => partKey === key).length;
  const decide = (partKey: string | null): void => {
    if (card !== undefined) onChoices([...choices, { quotationId: card.quotation.id, partKey }]);
  };
  const takeBack = (): void => onChoices(choices.slice(0, -1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const part = digit === undefined ? undefined : parts[Number(digit) - 1];
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (part !== undefined) decide(part.key);
    else if (event.key === 'Enter' && !isOnButton) decide(null);
    else if (event.key === 'Backspace' && choices.length > 0) takeBack();
    else return;
    event.preventDefault();
  };
  if (card === undefined) return null;
  return (
    <div
      className={classes['walk']}
      ref={root}
      role="group"
      aria-label={t('quotations')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <SplitQuotation card={card} place={kOfN(choices.length + 1, cards.length)} />
      <ul className={classes['answers']}>
        {parts.map(({ key, name }, index) => (
          <li key={key}>
            <button type="button" className={classes['answer']} onMouseDown={keepFocus} onClick={() => decide(key)}>
              <kbd className={classes['key']}>{index + 1}</kbd>
              <CodeMark family={family} size={16} name={name} />
              <span className={classes['aside']}>{countOf(key)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={classes['answer']} onMouseDown={keepFocus} onClick={() => decide(null)}>
            <kbd className={classes['key']}>Enter</kbd>
            <span>{t('splitKeep', { name: nameOfCode(code, language) })}</span>
            <span className={classes['aside']}>{countOf(null)}</span>
          </button>
        </li>
        <li>
          <button
            type="button"
            className={classes['answer']}
            disabled={choices.length === 0}
            onMouseDown={keepFocus}
            onClick={takeBack}
          >
            <kbd className={classes['key']}>Backspace</kbd>
            <span>{t('splitBack')}</span>
          </button>
        </li>
      </ul>
      <Group gap="sm">
        <Button disabled={choices.length === 0} onClick={onSummary}>
          {t('splitToSummary')}
        </Button>
        <LinkButton onClick={onParts}>{t('splitToParts')}</LinkButton>
      </Group>
    </div>
  );
}

/** How much of its turn is shown on either side of the quotation, in characters. */
const around = 260;

function SplitQuotation({ card, place }: { readonly card: QuotationCard; readonly place: string }) {
  const { quotation, context, respondentIds, interviewTitle } = card;
  const respondents = useRecordTable('respondent');
  const { position } = useFormat();
  const people = respondentIds.flatMap((id) => respondents[id]?.name ?? []).join(', ');
  const own = context?.own.text ?? quotation.text;
  const { start, end } = context === null ? { start: 0, end: own.length } : quotation;
  const before = own.slice(Math.max(0, start - around), start);
  const after = own.slice(end, end + around);
  const about = [
    people,
    interviewTitle === people ? '' : interviewTitle,
    card.startMs === null ? '' : position(card.startMs),
  ];
  return (
    <div className={classes['quotation']} aria-live="polite">
      <p className={classes['about']}>
        <b>{place}</b>
        <span>{about.filter((part) => part !== '').join(' · ')}</span>
      </p>
      {context?.before !== null && context?.before !== undefined && (
        <p className={classes['neighbour']}>
          {context.before.speaker}: {clip(context.before.text, -around)}
        </p>
      )}
      <p className={classes['own']}>
        {start > around && '…'}
        {before}
        <mark>{own.slice(start, end)}</mark>
        {after}
        {end + around < own.length && '…'}
      </p>
      {context?.after !== null && context?.after !== undefined && (
        <p className={classes['neighbour']}>
          {context.after.speaker}: {clip(context.after.text, around)}
        </p>
      )}
    </div>
  );
}

/** The first characters of a text, or with a negative length the last ones. */
function clip(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text;
  return length > 0 ? `${text.slice(0, length)}…` : `…${text.slice(length)}`;
}
