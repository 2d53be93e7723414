import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './GuideEditor.module.css';
import { type QuestionContext, QuestionNotes } from './QuestionField.tsx';

interface NewQuestionProps extends QuestionContext {
  readonly label: string;
  /** `isMore`: another one is wanted after it. */
  readonly onAdd: (text: string, isMore: boolean) => void;
  readonly onCancel: () => void;
}

/** An empty line for a question; Enter adds it and asks for the next, Escape leaves. */
export function NewQuestion({ label, onAdd, onCancel, ...context }: NewQuestionProps) {
  const { t } = useTranslation('guides');
  const [text, setText] = useState('');
  const finish = (isMore: boolean): void => {
    if (text.trim() === '') onCancel();
    else onAdd(text, isMore);
    setText('');
  };
  return (
    <li className={classes['question']}>
      <span className={classes['handle']} />
      <span className={classes['number']} />
      <div className={classes['words']}>
        <Textarea
          autosize
          minRows={1}
          autoFocus
          variant="unstyled"
          classNames={{ input: classes['input'] }}
          aria-label={label}
          placeholder={t('newQuestionHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => finish(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
            else if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              finish(true);
            }
          }}
        />
        <QuestionNotes {...context} text={text} />
      </div>
    </li>
  );
}
