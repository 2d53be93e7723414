import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface SavedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isDisabled?: boolean;
  /** What is asked before saving; a refused text is put back. */
  readonly isAllowed?: (text: string) => boolean;
  readonly onSave: (text: string) => void;
}

/** A line of text that is saved when one leaves it or presses Enter, and put back with Escape. */
export function SavedField({ label, hint, value, isDisabled = false, isAllowed, onSave }: SavedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = (): void => {
    const text = draft?.trim();
    setDraft(null);
    if (text !== undefined && text !== value && (isAllowed?.(text) ?? true)) onSave(text);
  };
  return (
    <TextInput
      label={label}
      description={hint}
      disabled={isDisabled}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
