import { Button, CloseButton, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, isNameExpected, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecord } from '../../store/records.ts';
import { goTo } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import type { CodebookDialog } from './CodebookDialogs.tsx';
import { CodeMemo } from './CodeMemo.tsx';
import { CodeQuotations } from './CodeQuotations.tsx';
import classes from './CodeInspector.module.css';
import { readsLikeSolution } from './readsLikeSolution.ts';
import { hasRivals, RivalField } from './RivalField.tsx';
import { ShortcutField } from './ShortcutField.tsx';
import { StageField } from './StageField.tsx';

interface CodeInspectorProps {
  readonly code: Code;
  /** Null in a drawer, which has its own heading and button. */
  readonly onClose: (() => void) | null;
  readonly onRename: () => void;
  readonly onDialog: (dialog: CodebookDialog) => void;
}

/** Everything about one code: what it means, how to set it, who said it and in which words. */
export function CodeInspector({ code, onClose, onRename, onDialog }: CodeInspectorProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codeType = getCodeType(code.typeId);
  const parent = useRecord('code', code.parentId);
  const typeName = codeType.names[language];
  return (
    <div className={classes['inspector']}>
      {onClose !== null && (
        <div className={classes['top']}>
          <span>{parent === null ? typeName : `${typeName} · ${parent.name}`}</span>
          <CloseButton onClick={onClose} aria-label={t('common:close')} />
        </div>
      )}
      <h2 className={classes['name']}>
        <CodeMark family={codeType.family} name={nameOfCode(code, language)} />
      </h2>
      {code.isBuiltIn && (
        <p className={classes['quiet']}>{isNameExpected(code.typeId) ? t('bareExplained') : t('bareIsEnough')}</p>
      )}
      {!code.isBuiltIn && readsLikeSolution(code.name, codeType.group) && (
        <p className={classes['warning']}>{t('solutionHint')}</p>
      )}
      {!isReadOnly && (
        <Group gap="xs" className={classes['actions'] ?? ''}>
          {code.isBuiltIn ? (
            isNameExpected(code.typeId) && (
              <>
                <Button size="xs" onClick={() => goTo('board', code.id)}>
                  {t('nameThem')}
                </Button>
                <Button size="xs" onClick={() => onDialog({ kind: 'split', code })}>
                  {t('split')}
                </Button>
              </>
            )
          ) : (
            <>
              <Button size="xs" onClick={() => goTo('board', code.id)}>
                {t('sortQuotes')}
              </Button>
              <Button size="xs" onClick={onRename}>
                {t('rename')}
              </Button>
              <Button size="xs" onClick={() => onDialog({ kind: 'move', code })}>
                {t('move')}
              </Button>
              <Button size="xs" onClick={() => onDialog({ kind: 'merge', code })}>
                {t('merge')}
              </Button>
              <Button size="xs" onClick={() => onDialog({ kind: 'split', code })}>
                {t('split')}
              </Button>
              <Button size="xs" onClick={() => onDialog({ kind: 'delete', code })}>
                {t('deleteCode')}
              </Button>
            </>
          )}
        </Group>
      )}
      {!code.isBuiltIn && <DescriptionField key={code.description} code={code} isReadOnly={isReadOnly} />}
      {!code.isBuiltIn && <StageField code={code} isReadOnly={isReadOnly} />}
      {!code.isBuiltIn && hasRivals(codeType.group) && <RivalField code={code} isReadOnly={isReadOnly} />}
      <ShortcutField code={code} isReadOnly={isReadOnly} />
      <CodeMemo codeId={code.id} isReadOnly={isReadOnly} />
      <CodeQuotations codeId={code.id} />
    </div>
  );
}

function DescriptionField({ code, isReadOnly }: { readonly code: Code; readonly isReadOnly: boolean }) {
  const { t } = useTranslation('codebook');
  const [text, setText] = useState(code.description);
  const save = (): void => {
    if (text === code.description) return;
    void runCommand(
      (client) => client.codes.update({ id: code.id, patch: { description: text } }),
      t('descriptionSaved'),
    );
  };
  return (
    <Textarea
      label={t('description')}
      description={t('descriptionHint')}
      autosize
      minRows={1}
      maxRows={10}
      readOnly={isReadOnly}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
    />
  );
}
