import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { canMove, moveCode } from './codebookActions.ts';
import classes from './CodebookScreen.module.css';
import type { CodeListActions } from './codeListActions.ts';
import { CodeLine } from './CodeLine.tsx';
import { CodeTypeRulesList } from './CodeTypeRulesList.tsx';
import type { TypeNode } from './codeTree.ts';
import { useCodeDrop } from './dragCode.ts';
import { UnderlinedName } from './UnderlinedName.tsx';

/** A type of the method: its name, its rules on request, and the codes under it. */
export function CodeTypeBlock({ type, ...actions }: CodeListActions & { readonly type: TypeNode }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordList('code');
  const rulesId = useId();
  const [areRulesOpen, setAreRulesOpen] = useState(false);
  const { codeType, bare, toBeNamed } = type;
  const name = codeType.names[language];
  const isUsed = useCounts((state) => (bare === null ? 0 : (state.codes[bare.id]?.codings ?? 0))) > 0;
  const ranges = bare === null ? [] : (actions.ranges?.get(bare.id) ?? []);
  const { isOver, handlers } = useCodeDrop(
    (code) => !isReadOnly && canMove(codes, code, { typeId: codeType.id }),
    (code) => void moveCode(code, { typeId: codeType.id }, t('moved', { name: code.name, target: name })),
  );
  return (
    <div className={classes['type']} data-over={isOver || undefined} {...handlers}>
      <div className={classes['typeHead']}>
        <h3 className={classes['typeName']}>
          {bare !== null && isUsed ? (
            <LinkButton onClick={() => actions.onSelect(bare)}>
              <UnderlinedName name={name} ranges={ranges} />
            </LinkButton>
          ) : (
            <UnderlinedName name={name} ranges={ranges} />
          )}
        </h3>
        {toBeNamed > 0 && bare !== null && (
          <span className={classes['waiting']}>
            {t('waiting', { count: toBeNamed })} <Anchor href={hrefOf('board', bare.id)}>{t('nameThem')}</Anchor>
          </span>
        )}
        <span className={classes['typeTools']}>
          <Tooltip label={t('rules')}>
            <ActionIcon
              variant="subtle"
              color="var(--ink2)"
              aria-label={t('rulesOf', { type: name })}
              aria-expanded={areRulesOpen}
              aria-controls={rulesId}
              onClick={() => setAreRulesOpen(!areRulesOpen)}
            >
              <IconInfoCircle size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          {!isReadOnly && (
            <Tooltip label={t('newCodeHere')}>
              <ActionIcon
                variant="subtle"
                color="var(--ink2)"
                aria-label={t('newCodeUnder', { type: name })}
                onClick={() => actions.onDialog({ kind: 'new', typeId: codeType.id })}
              >
                <IconPlus size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
        </span>
      </div>
      <div id={rulesId} hidden={!areRulesOpen}>
        {areRulesOpen && <CodeTypeRulesList codeType={codeType} />}
      </div>
      {type.codes.length > 0 && (
        <ul className={classes['codes']}>
          {type.codes.map(({ code, depth }) => (
            <li key={code.id}>
              <CodeLine code={code} depth={depth} {...actions} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
