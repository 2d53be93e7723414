import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';

interface CodeNameFieldProps {
  readonly name: string;
  readonly label: string;
  /** Steps to the right, as deep as the code stands. */
  readonly indent: number;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** A name being written in place: Enter or leaving keeps it, Escape does not. */
export function CodeNameField({ name, label, indent, onSave, onCancel }: CodeNameFieldProps) {
  const [text, setText] = useState(name);
  const isOver = useRef(false);
  const finish = (run: () => void): void => {
    if (isOver.current) return;
    isOver.current = true;
    run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(() => onSave(text));
    else if (event.key === 'Escape') finish(onCancel);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextInput
      my={2}
      ml={8 + indent * 24}
      autoFocus
      aria-label={label}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => finish(() => onSave(text))}
      onKeyDown={onKeyDown}
    />
  );
}
