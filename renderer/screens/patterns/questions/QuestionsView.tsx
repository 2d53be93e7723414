import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfQuestion, trackerQuestions, unansweredText } from '#shared/domain/trackerQuestion.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import type { PatternViewProps } from '../patternViewProps.ts';
import { QuestionCellView } from './QuestionCellView.tsx';
import { answerQuestion, type QuestionColumn } from './questionTable.ts';
import classes from './QuestionsView.module.css';

/** The seven questions of problem interviews, answered by everybody and by each kept segment. */
export function QuestionsView({ model, segments, onOpen }: Pick<PatternViewProps, 'model' | 'segments' | 'onOpen'>) {
  const { t } = useTranslation('questions');
  const { language, quoted } = useFormat();
  const codes = useRecordTable('code');
  const everybody = t('everybody');
  const columns = useMemo((): readonly QuestionColumn[] => {
    const heard = model.columns.map(({ respondentId }) => respondentId);
    return [
      { name: everybody, respondentIds: heard },
      ...segments.map(({ name, memberIds }) => ({
        name: quoted(name),
        respondentIds: heard.filter((id) => memberIds.includes(id)),
      })),
    ];
  }, [model, segments, everybody, quoted]);
  const rows = useMemo(
    () =>
      trackerQuestions.map((question) => ({
        question,
        cells: answerQuestion(model, columns, question, (codeId) => codes[codeId]?.typeId),
      })),
    [model, columns, codes],
  );
  return (
    <div className={classes['view']}>
      <p className={classes['lead']}>{t('lead')}</p>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('tableLabel')}>
          <thead>
            <tr>
              <th scope="col">{t('question')}</th>
              {columns.map(({ name }, index) => (
                <th key={segments[index - 1]?.id ?? 'everybody'} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ question, cells }) => (
              <tr key={question.id}>
                <th scope="row">{nameOfQuestion(question.id, language)}</th>
                {cells.map((cell, index) => (
                  <td key={segments[index - 1]?.id ?? 'everybody'}>
                    <QuestionCellView
                      question={nameOfQuestion(question.id, language)}
                      column={columns[index]!}
                      cell={cell}
                      whenEmpty={index === 0 ? unansweredText(question, language) : t('nobodyHere')}
                      onOpen={onOpen}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {segments.length === 0 && <p className={classes['lead']}>{t('noSegments')}</p>}
    </div>
  );
}
