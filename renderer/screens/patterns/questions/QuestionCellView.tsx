import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat } from '../../../strings/format.ts';
import type { Selection } from '../selection.ts';
import type { QuestionCell, QuestionColumn } from './questionTable.ts';
import classes from './QuestionsView.module.css';

interface QuestionCellViewProps {
  readonly question: string;
  readonly column: QuestionColumn;
  readonly cell: QuestionCell;
  /** Shown when nobody of the column has answered. */
  readonly whenEmpty: string;
  readonly onOpen: (selection: Selection) => void;
}

const shownAtFirst = 5;

/** How many people of a column answered a question, and with which codes; each figure leads to the quotations. */
export function QuestionCellView({ question, column, cell, whenEmpty, onOpen }: QuestionCellViewProps) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const [isAll, setIsAll] = useState(false);
  const n = column.respondentIds.length;
  if (cell.answers.length === 0) return <p className={classes['nobody']}>{whenEmpty}</p>;
  const answered = format.kOfN(cell.respondentIds.length, n);
  const hidden = cell.answers.length - shownAtFirst;
  return (
    <>
      <p className={classes['answered']}>
        <LinkButton
          aria-label={t('openCell', { question, column: column.name, share: answered })}
          onClick={() =>
            onOpen({
              kind: 'group',
              title: `${question}: ${column.name}`,
              codeIds: cell.codeIds,
              respondentIds: cell.respondentIds,
            })
          }
        >
          {t('answered', { share: answered })}
        </LinkButton>{' '}
        {format.interval(cell.respondentIds.length, n)}
      </p>
      <ul className={classes['answers']}>
        {(isAll ? cell.answers : cell.answers.slice(0, shownAtFirst)).map(({ row, respondentIds }) => {
          const share = format.kOfN(respondentIds.length, n);
          return (
            <li key={row.codeId} className={classes['answer']}>
              <CodeMark family={row.family} name={row.name} size={16} />
              <LinkButton
                aria-label={t('openAnswer', { code: row.name, share, column: column.name })}
                onClick={() =>
                  onOpen({
                    kind: 'group',
                    title: `${row.name}: ${column.name}`,
                    codeIds: [row.codeId],
                    respondentIds,
                  })
                }
              >
                <span className={classes['share']}>{share}</span>
              </LinkButton>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p className={classes['more']}>
          <LinkButton onClick={() => setIsAll(!isAll)}>{isAll ? t('less') : t('more', { count: hidden })}</LinkButton>
        </p>
      )}
    </>
  );
}
