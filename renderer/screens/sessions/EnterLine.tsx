import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './SessionsScreen.module.css';

interface EnterLineProps {
  readonly label: string;
  readonly hint: string;
  /** Gets the trimmed words; never called without any. */
  readonly onEnter: (text: string) => Promise<unknown>;
}

/** One line after another, each kept with Enter; the cursor stays for the next one. */
export function EnterLine({ label, hint, onEnter }: EnterLineProps) {
  const [text, setText] = useState('');
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    setText('');
    void onEnter(text.trim());
  };
  return (
    <form className={classes['single']} onSubmit={enter}>
      <TextInput
        aria-label={label}
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
