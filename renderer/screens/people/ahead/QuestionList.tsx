import { useTranslation } from 'react-i18next';
import type { GuideSection } from '#shared/domain/guide.ts';
import { readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import type { LiveNote } from '#shared/domain/plannedInterview.ts';
import classes from './LiveTalk.module.css';

interface QuestionListProps {
  readonly sections: readonly Pick<GuideSection, 'id' | 'title' | 'questions'>[];
  /** All of them in order; the last one is empty, for what falls outside the guide. */
  readonly questions: readonly string[];
  readonly at: number;
  readonly notes: readonly LiveNote[];
  readonly onChoose: (at: number) => void;
}

/** The guide at the side: what was asked has its notes counted. */
export function QuestionList({ sections, questions, at, notes, onChoose }: QuestionListProps) {
  const { t } = useTranslation('ahead');
  const item = (question: string, place: number) => {
    const count = notes.filter((note) => note.question === question).length;
    return (
      <li key={place}>
        <button
          type="button"
          className={classes['item']}
          aria-current={place === at ? 'step' : undefined}
          onClick={() => onChoose(place)}
        >
          <span>{question === '' ? t('outsideGuide') : readGuideBlanks(question)}</span>
          {count > 0 && <span className={classes['count']}>{t('notesCount', { count })}</span>}
        </button>
      </li>
    );
  };
  const starts = sections.map((_section, index) =>
    sections.slice(0, index).reduce((sum, { questions: earlier }) => sum + earlier.length, 0),
  );
  return (
    <nav className={classes['side']} aria-label={t('questions')}>
      {sections.map((section, index) => (
        <div key={section.id}>
          <h3 className={classes['section']}>{section.title}</h3>
          <ul>{section.questions.map((question, offset) => item(question, (starts[index] ?? 0) + offset))}</ul>
        </div>
      ))}
      <ul>{item('', questions.length - 1)}</ul>
    </nav>
  );
}
