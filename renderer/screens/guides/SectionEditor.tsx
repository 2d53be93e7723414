import { ActionIcon, Button, Menu, MultiSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeGroups, codeTypes } from '#shared/domain/codeType.ts';
import type { GuideSection } from '#shared/domain/guide.ts';
import { useFormat } from '../../strings/format.ts';
import { groupKeys } from '../../strings/groupKeys.ts';
import { useQuestionDrop } from './dragQuestion.ts';
import {
  addQuestion,
  changeQuestion,
  changeSection,
  moveQuestion,
  moveSection,
  type QuestionPlace,
  stepOfQuestion,
} from './guideEdits.ts';
import classes from './GuideEditor.module.css';
import { NewQuestion } from './NewQuestion.tsx';
import { type QuestionContext, QuestionField } from './QuestionField.tsx';

interface SectionEditorProps extends QuestionContext {
  readonly sections: readonly GuideSection[];
  readonly at: number;
  readonly firstNumber: number;
  readonly onChange: (sections: GuideSection[]) => void;
}

/** One part of a guide: its title, its questions, and the codes it should bring. */
export function SectionEditor({ sections, at, firstNumber, onChange, ...context }: SectionEditorProps) {
  const { t } = useTranslation(['guides', 'common']);
  const { language } = useFormat();
  const section = sections[at]!;
  const { title, questions } = section;
  const [title_, setTitle] = useState<string | null>(null);
  /** Before which question a new one is being written; null when none is. */
  const [newAt, setNewAt] = useState<number | null>(null);
  const end = { section: at, question: questions.length };
  const onDrop = (from: QuestionPlace, to: QuestionPlace): void => onChange(moveQuestion(sections, from, to));
  const drop = useQuestionDrop(end, onDrop);
  const types = useMemo(
    () =>
      codeGroups.map((group) => ({
        group: t(`common:${groupKeys[group]}`),
        items: codeTypes
          .filter((type) => type.group === group)
          .map(({ id, names }) => ({ value: id, label: names[language] })),
      })),
    [t, language],
  );
  const saveTitle = (): void => {
    const next = title_?.trim() ?? '';
    if (next !== '' && next !== title) onChange(changeSection(sections, at, { title: next }));
    setTitle(null);
  };
  const newQuestion = (before: number) => (
    <NewQuestion
      key={`new ${before} ${questions.length}`}
      {...context}
      label={t('newQuestion', { title })}
      onAdd={(text, isMore) => {
        onChange(addQuestion(sections, { section: at, question: before }, text));
        setNewAt(isMore ? before + 1 : null);
      }}
      onCancel={() => setNewAt(null)}
    />
  );
  return (
    <section className={classes['section']} aria-label={t('section', { number: at + 1, title })}>
      <div className={classes['sectionHead']}>
        <TextInput
          variant="unstyled"
          classNames={{ root: classes['titleRoot'], input: classes['titleInput'] }}
          aria-label={t('sectionTitle')}
          value={title_ ?? title}
          readOnly={context.isReadOnly}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={saveTitle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setTitle(null);
          }}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              disabled={context.isReadOnly}
              aria-label={t('sectionMenu', { title })}
            >
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowUp size={16} stroke={1.6} />}
              disabled={at === 0}
              onClick={() => onChange(moveSection(sections, at, -1))}
            >
              {t('sectionUp')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} stroke={1.6} />}
              disabled={at === sections.length - 1}
              onClick={() => onChange(moveSection(sections, at, 1))}
            >
              {t('sectionDown')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.6} />}
              onClick={() => onChange(sections.toSpliced(at, 1))}
            >
              {t('removeSection')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ol className={classes['questions']}>
        {questions.flatMap((question, index) => {
          const place = { section: at, question: index };
          const step = (by: 1 | -1): void => {
            const to = stepOfQuestion(sections, place, by);
            if (to !== null) onChange(moveQuestion(sections, place, to));
          };
          const field = (
            <QuestionField
              key={`${question} ${questions.indexOf(question) === index ? '' : index}`}
              {...context}
              value={question}
              place={place}
              number={firstNumber + index}
              label={t('question', { number: index + 1, title })}
              onSave={(text) => onChange(changeQuestion(sections, place, text))}
              onAddAfter={() => setNewAt(index + 1)}
              onStep={step}
              onDrop={onDrop}
            />
          );
          return newAt === index ? [newQuestion(index), field] : [field];
        })}
        {newAt !== null && newAt >= questions.length && newQuestion(questions.length)}
      </ol>
      <div className={classes['sectionFoot']} data-over={drop.isOver || undefined} {...drop.handlers}>
        {questions.length === 0 && newAt === null && <span className={classes['quiet']}>{t('noQuestions')}</span>}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={context.isReadOnly}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => setNewAt(questions.length)}
        >
          {t('addQuestion')}
        </Button>
      </div>
      <MultiSelect
        className={classes['expect']}
        classNames={{ inputField: classes['expectField'] }}
        size="sm"
        label={t('expect')}
        placeholder={section.expectCodes.length === 0 ? t('expectNone') : ''}
        searchable
        hidePickedOptions
        disabled={context.isReadOnly}
        value={section.expectCodes}
        onChange={(expectCodes) => onChange(changeSection(sections, at, { expectCodes }))}
        data={types}
      />
    </section>
  );
}
