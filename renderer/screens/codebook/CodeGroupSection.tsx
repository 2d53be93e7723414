import { useTranslation } from 'react-i18next';
import { CodeMark } from '../../components/CodeMark.tsx';
import { Section } from '../../components/Section.tsx';
import { groupKeys } from '../../strings/groupKeys.ts';
import type { CodeListActions } from './codeListActions.ts';
import classes from './CodebookScreen.module.css';
import type { GroupNode } from './codeTree.ts';
import { CodeTypeBlock } from './CodeTypeBlock.tsx';

/** One group of the method with its types. */
export function CodeGroupSection({ group, ...actions }: CodeListActions & { readonly group: GroupNode }) {
  const { t } = useTranslation('common');
  const family = group.types[0]?.codeType.family ?? 'neutral';
  const count = group.types.reduce((total, type) => total + type.codes.length, 0);
  return (
    <Section
      className={classes['group'] ?? ''}
      title={<CodeMark family={family} name={t(groupKeys[group.group])} />}
      aside={count > 0 ? t('codes', { count }) : undefined}
    >
      {group.types.map((type) => (
        <CodeTypeBlock key={type.codeType.id} type={type} {...actions} />
      ))}
    </Section>
  );
}
