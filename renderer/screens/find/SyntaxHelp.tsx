import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section.tsx';
import { useFinding } from '../../store/finding.ts';
import classes from './FindScreen.module.css';

const lines = [
  ['exampleAnd', 'syntaxAnd'],
  ['exampleOr', 'syntaxOr'],
  ['exampleNot', 'syntaxNot'],
  ['examplePhrase', 'syntaxPhrase'],
  ['examplePrefix', 'syntaxPrefix'],
  ['exampleNear', 'syntaxNear'],
] as const;

/** What the field understands, each way as an example to press. */
export function SyntaxHelp() {
  const { t } = useTranslation('find');
  return (
    <>
      <p className={classes['quiet']}>{t('emptyWords')}</p>
      <Section title={t('syntaxTitle')} className={classes['group'] ?? ''}>
        <dl className={classes['syntax']}>
          {lines.map(([example, meaning]) => (
            <div key={example} style={{ display: 'contents' }}>
              <dt>
                <button
                  type="button"
                  className={classes['example']}
                  onClick={() => useFinding.setState({ words: t(example) })}
                >
                  {t(example)}
                </button>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
