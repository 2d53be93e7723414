import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../strings/format.ts';
import { problemQuestions } from './problemQuestions.ts';
import classes from './StartScreen.module.css';

/** The problem guide to read before the first talk. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  const { language } = useFormat();
  const questions = problemQuestions(language);
  const sections = [...new Set(questions.map((question) => question.section))];
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t('guideTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes['guideNote']}>{t('guideNote')}</p>
      {sections.map((section) => (
        <section key={section}>
          <h3 className={classes['guideSection']}>{section}</h3>
          <ul className={classes['guideList']}>
            {questions
              .filter((question) => question.section === section)
              .map((question) => (
                <li key={question.text}>{question.text}</li>
              ))}
          </ul>
        </section>
      ))}
    </Modal>
  );
}
