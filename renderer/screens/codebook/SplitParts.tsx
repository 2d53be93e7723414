import { Button, Group, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import classes from './SplitCode.module.css';
import { listSplitTargets, type SplitPart } from './splitWalk.ts';

interface SplitPartsProps {
  readonly code: Code;
  readonly names: readonly string[];
  readonly parts: readonly SplitPart[];
  /** How many quotations carry the code. */
  readonly quotations: number;
  readonly onNames: (names: readonly string[]) => void;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

/** As many as there are digits. */
const mostParts = 9;

/** The names of the parts: codes that exist under the type, or new ones. */
export function SplitParts({ code, names, parts, quotations, onNames, onNext, onCancel }: SplitPartsProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes);
  const { family } = getCodeType(code.typeId);
  if (quotations === 0)
    return (
      <Stack gap="md">
        <p>{t('splitNothing')}</p>
        <Group gap="sm">
          <Button onClick={onCancel}>{t('common:close')}</Button>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="md">
      <TagsInput
        label={t('splitParts')}
        description={t('splitPartsHint')}
        placeholder={names.length === 0 ? t('splitPartsPlaceholder') : ''}
        data={listSplitTargets(codes, code).map(({ name }) => name)}
        value={[...names]}
        maxTags={mostParts}
        splitChars={[]}
        acceptValueOnBlur
        openOnFocus={false}
        data-autofocus
        onChange={onNames}
      />
      {parts.length > 0 && (
        <ol className={classes['parts']}>
          {parts.map(({ key, name, codeId }, index) => (
            <li key={key}>
              <kbd className={classes['key']}>{index + 1}</kbd>
              <CodeMark family={family} size={16} name={name} />
              <span className={classes['aside']}>
                {codeId === null
                  ? t('splitNew')
                  : t('splitKnown', { quotes: t('common:quotes', { count: counts[codeId]?.quotations ?? 0 }) })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Group gap="sm">
        <Button variant="filled" disabled={parts.length === 0} onClick={onNext}>
          {t('splitToQuotations', { count: quotations })}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </Group>
    </Stack>
  );
}
