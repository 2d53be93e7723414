import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ScaleDots.module.css';

interface ScaleDotsProps {
  readonly label: string;
  /** 0–5; null when not said. */
  readonly value: number | null;
  /** The words for 0 … 5, in order. */
  readonly anchors: readonly string[];
  /** Left out: only shown. Null takes the mark away. */
  readonly onChange?: (value: number | null) => void;
}

/** An ordinal 0–5 scale as five dots with its anchor in words. Keys 0–5 set it, arrows move it, Delete takes it away. */
export function ScaleDots({ label, value, anchors, onChange }: ScaleDotsProps) {
  const { t } = useTranslation('common');
  const words = value === null ? t('scaleNotSaid') : (anchors[value] ?? '');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onChange === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextValue(event.key, value);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  const dots = [1, 2, 3, 4, 5].map((dot) => {
    const isFilled = value !== null && dot <= value;
    const className = isFilled ? classes['filled'] : classes['hollow'];
    if (onChange === undefined) return <span key={dot} className={className} />;
    return (
      // The slider around it has the keys; a button in a slider would be a control in a control.
      <span
        key={dot}
        className={classes['target']}
        aria-hidden
        title={anchors[dot]}
        onClick={() => onChange(value === dot ? dot - 1 : dot)}
      >
        <span className={className} />
      </span>
    );
  });
  const valueText = value === null ? words : `${t('scaleOfFive', { value })}: ${words}`;
  return (
    <div className={classes['row']}>
      <span className={classes['label']}>{label}</span>
      {onChange === undefined ? (
        <span className={classes['dots']} role="img" aria-label={`${label}: ${valueText}`}>
          {dots}
        </span>
      ) : (
        <span
          className={classes['dots']}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={5}
          aria-valuenow={value ?? 0}
          aria-valuetext={valueText}
          onKeyDown={onKeyDown}
        >
          {dots}
        </span>
      )}
      <span className={classes['words']}>{words}</span>
    </div>
  );
}

/** Undefined for keys that mean nothing here. */
function nextValue(key: string, value: number | null): number | null | undefined {
  if (/^[0-5]$/u.test(key)) return Number(key);
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(5, (value ?? 0) + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, (value ?? 0) - 1);
  if (key === 'Delete' || key === 'Backspace') return null;
  return undefined;
}
