import { Textarea, type TextareaProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';

/** A line of text that wraps instead of hiding what is written. Enter sends its form, as from any one-line field. */
export function LineInput(props: Omit<TextareaProps, 'autosize' | 'minRows' | 'onKeyDown'>) {
  const sendForm = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return <Textarea {...props} autosize minRows={1} onKeyDown={sendForm} />;
}
