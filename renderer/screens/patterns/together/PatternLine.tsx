import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pattern } from '#shared/contract/analysisContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { NumberShare } from '../../../components/NumberShare.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { useCompanyCount } from '../../../store/useCompanyCount.ts';
import { usePatternWords } from './usePatternWords.ts';
import classes from './PatternList.module.css';

interface PatternLineProps {
  readonly pattern: Pattern;
  readonly n: number;
  readonly isSelected: boolean;
  readonly onOpen: () => void;
}

export function PatternLine({ pattern, n, isSelected, onOpen }: PatternLineProps) {
  const { t } = useTranslation(['patterns', 'common']);
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const companies = useCompanyCount(pattern.respondentIds);
  const { lift, chance, figures } = usePatternWords(pattern);
  return (
    <button type="button" className={classes['line']} aria-pressed={isSelected} onClick={onOpen}>
      <span className={classes['codes']}>
        {pattern.codeIds.map((id) => {
          const code = codes[id];
          return code === undefined ? null : (
            <CodeMark
              key={id}
              size={16}
              family={getCodeType(code.typeId).family}
              name={<span className={classes['name']}>{nameOfCode(code, language)}</span>}
            />
          );
        })}
      </span>
      <span className={classes['share']}>
        <NumberShare k={pattern.support} n={n} hasBar barWidth={82} />
      </span>
      <span className={classes['details']}>
        {companies > 0 && `${t('common:companies', { count: companies })} · `}
        {lift} ·{' '}
        <Tooltip label={figures} multiline maw={320}>
          <span className={classes['chance']}>{chance}</span>
        </Tooltip>
      </span>
    </button>
  );
}
