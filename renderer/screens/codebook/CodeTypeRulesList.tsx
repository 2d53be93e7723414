import { useTranslation } from 'react-i18next';
import type { CodeType } from '#shared/domain/codeType.ts';
import { rulesOfCodeType } from '../../strings/codebookTypes.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodebookScreen.module.css';

/** What the method says about a type: its meaning, what belongs to it, what does not, an example. */
export function CodeTypeRulesList({ codeType }: { readonly codeType: CodeType }) {
  const { t } = useTranslation('codebook');
  const { language } = useFormat();
  const { definition, include, exclude } = rulesOfCodeType(codeType, language);
  return (
    <div className={classes['rules']}>
      <p>{definition}</p>
      <dl>
        <dt>{t('include')}</dt>
        <dd>{include}</dd>
        <dt>{t('exclude')}</dt>
        <dd>{exclude}</dd>
        <dt>{t('example')}</dt>
        <dd className={classes['example']}>{codeType.examples[language]}</dd>
      </dl>
      {!codeType.countsAtGates && <p>{t('neverCounts')}</p>}
    </div>
  );
}
