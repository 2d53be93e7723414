import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import classes from './QuietField.module.css';
import { useOnLeave } from './useOnLeave.ts';

interface QuietFieldProps {
  readonly label: string;
  readonly value: string;
  /** Asked when the field is left with another text; the draft stands until the promise ends. */
  readonly onSave: (text: string) => Promise<unknown>;
  readonly isReadOnly?: boolean;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date';
  /** Enter makes a new line; without it, Enter keeps the text. */
  readonly isMultiline?: boolean;
  readonly isBordered?: boolean;
}

const pauseMs = 1500;

/**
 * Text that is written where it stands. It is kept when the field is left or the window closed, one of several lines
 * after a pause too; Escape brings back the text that is kept.
 */
export function QuietField(props: QuietFieldProps) {
  const { label, value, onSave, isReadOnly = false, placeholder, type = 'text', isMultiline = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const save = async (isLeft = true): Promise<void> => {
    if (draft !== null && draft !== value) await onSave(draft);
    if (isLeft) setDraft(null);
  };
  useOnLeave(() => void save());
  const keep = useEffectEvent(() => void save(false));
  useEffect(() => {
    if (!isMultiline || draft === null) return undefined;
    const timer = setTimeout(keep, pauseMs);
    return () => clearTimeout(timer);
  }, [isMultiline, draft]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') setDraft(null);
    else if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  const shared = {
    className: classes['field'],
    'aria-label': label,
    'data-bordered': props.isBordered === true || undefined,
    value: draft ?? value,
    readOnly: isReadOnly,
    placeholder: isReadOnly ? undefined : placeholder,
    onBlur: () => void save(),
    onKeyDown,
  };
  if (type === 'date')
    return <input {...shared} type="date" onChange={(event) => setDraft(event.currentTarget.value)} />;
  return (
    <textarea
      {...shared}
      rows={1}
      data-multiline={isMultiline || undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
