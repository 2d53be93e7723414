import { ActionIcon, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideBlanks } from '#shared/domain/guideBlanks.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { fillGuideBlanks, hasGuideBlank } from '#shared/text/fillGuideBlanks.ts';
import { lintQuestion } from '#shared/text/lintQuestion.ts';
import { questionHandle, useQuestionDrop } from './dragQuestion.ts';
import type { QuestionPlace } from './guideEdits.ts';
import classes from './GuideEditor.module.css';

export interface QuestionContext {
  readonly kind: InterviewKind;
  readonly language: Language;
  readonly blanks: GuideBlanks;
  readonly isReadOnly: boolean;
}

interface QuestionFieldProps extends QuestionContext {
  readonly value: string;
  readonly place: QuestionPlace;
  /** Counted through the guide, from 1. */
  readonly number: number;
  readonly label: string;
  readonly onSave: (text: string) => void;
  readonly onAddAfter: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onDrop: (from: QuestionPlace, to: QuestionPlace) => void;
}

/** One question to read or to change: saved when it is left; hints stand under it while it is typed. */
export function QuestionField(props: QuestionFieldProps) {
  const { value, place, number, label, isReadOnly, onSave, onAddAfter, onStep, onDrop } = props;
  const { t } = useTranslation('guides');
  const [draft, setDraft] = useState<string | null>(null);
  const { isOver, handlers } = useQuestionDrop(place, onDrop);
  const save = (): void => {
    if (draft !== null && draft.trim() !== value) onSave(draft);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setDraft(null);
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
      onAddAfter();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !isReadOnly) {
      event.preventDefault();
      if (draft === null || draft.trim() === value) onStep(event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    <li className={classes['question']} data-over={isOver || undefined} {...handlers}>
      <span className={classes['handle']} title={t('drag')} aria-hidden {...(isReadOnly ? {} : questionHandle(place))}>
        <IconGripVertical size={16} stroke={1.6} />
      </span>
      <span className={classes['number']} aria-hidden>
        {number}
      </span>
      <div className={classes['words']}>
        <Textarea
          autosize
          minRows={1}
          variant="unstyled"
          classNames={{ input: classes['input'] }}
          aria-label={label}
          value={draft ?? value}
          readOnly={isReadOnly}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
        <QuestionNotes {...props} text={draft ?? value} />
      </div>
      <span className={classes['tools']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          disabled={isReadOnly}
          aria-label={t('questionUp', { number })}
          onClick={() => onStep(-1)}
        >
          <IconArrowUp size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          disabled={isReadOnly}
          aria-label={t('questionDown', { number })}
          onClick={() => onStep(1)}
        >
          <IconArrowDown size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          disabled={isReadOnly}
          aria-label={t('removeQuestion', { number })}
          onClick={() => onSave('')}
        >
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </span>
    </li>
  );
}

/** What the linter says of the words, and how they will sound with their blanks filled. */
export function QuestionNotes({ text, kind, language, blanks }: QuestionContext & { readonly text: string }) {
  const { t } = useTranslation('guides');
  const filled = fillGuideBlanks(text, blanks, language);
  return (
    <>
      {lintQuestion(text, language, kind, linterRules).map(({ ruleId, severity, fix }) => (
        <p key={ruleId} className={classes['note']} role="status">
          <span data-severity={severity} className={classes['severity']}>
            {t(`severity_${severity}`)}
          </span>{' '}
          {t('better', { fix })}
        </p>
      ))}
      {hasGuideBlank(text) && filled !== text && <p className={classes['note']}>{t('filled', { question: filled })}</p>}
      {hasGuideBlank(filled) && <p className={classes['note']}>{t('stillBlank')}</p>}
    </>
  );
}
