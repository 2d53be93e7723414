import { ActionIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { useRecord } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { AlikeQuote } from '../picker/AlikeQuote.tsx';
import { strengthOf } from '../picker/suggestionRows.ts';
import classes from './SuggestionsRegion.module.css';

interface SuggestionLineProps {
  readonly suggestion: CodingSuggestion;
  /** The sentence. */
  readonly words: string;
  readonly isReadOnly: boolean;
  readonly onOpen: (suggestion: CodingSuggestion) => void;
  readonly onAccept: (from: HTMLElement) => void;
  readonly onPutAside: (from: HTMLElement) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, suggestion: CodingSuggestion) => void;
}

/** A sentence, the code that it may carry, how alike it is and to which earlier words. */
export function SuggestionLine(props: SuggestionLineProps) {
  const { suggestion } = props;
  const { t } = useTranslation('suggestions');
  const { language, quoted } = useFormat();
  const code = useRecord('code', suggestion.codeId);
  if (code === null) return null;
  const name = nameOfCode(code, language);
  return (
    <li className={classes['line']}>
      <button
        type="button"
        data-suggestion=""
        className={classes['open']}
        onClick={() => props.onOpen(suggestion)}
        onKeyDown={(event) => props.onKeyDown(event, suggestion)}
      >
        <span className={classes['words']}>{quoted(props.words)}</span>
        <span className={classes['code']}>
          <CodeMark family={getCodeType(code.typeId).family} name={name} size={16} />
        </span>
        <span className={classes['because']}>
          {t(strengthOf(suggestion.score))} · <AlikeQuote because={suggestion.because} />
        </span>
      </button>
      <span className={classes['acts']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          tabIndex={-1}
          disabled={props.isReadOnly}
          title={t('accept')}
          aria-label={`${t('accept')}: ${name}`}
          onClick={(event) => props.onAccept(event.currentTarget)}
        >
          <IconCheck size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          tabIndex={-1}
          title={t('putAside')}
          aria-label={`${t('putAside')}: ${name}`}
          onClick={(event) => props.onPutAside(event.currentTarget)}
        >
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </span>
    </li>
  );
}
