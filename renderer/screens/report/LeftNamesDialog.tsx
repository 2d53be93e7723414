import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../strings/format.ts';
import type { LeftName } from './findLeftNames.ts';
import classes from './ReportScreen.module.css';

interface LeftNamesDialogProps {
  readonly names: readonly LeftName[];
  readonly onClose: () => void;
}

/** The quotes in which a name may have stayed, each with the words in question marked. */
export function LeftNamesDialog({ names, onClose }: LeftNamesDialogProps) {
  const { t } = useTranslation(['report', 'common']);
  const format = useFormat();
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t('leftNamesTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes['hint']}>{t('leftNamesHint')}</p>
      <ul className={classes['leftNames']}>
        {names.map(({ quote, source, names: words }) => (
          <li key={quote}>
            <div className={classes['leftQuote']}>
              <MarkedQuote text={format.quoted(quote.replace(/^[«“]|[»”]$/gu, ''))} words={words} />
            </div>
            <div className={classes['hint']}>{source}</div>
          </li>
        ))}
      </ul>
      <Group mt="lg">
        <Button onClick={onClose} data-autofocus>
          {t('common:close')}
        </Button>
      </Group>
    </Modal>
  );
}

function MarkedQuote({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const marked = new Set(words);
  return text
    .split(/([\p{L}][\p{L}’'-]*)/gu)
    .map((part, index) => (marked.has(part) ? <mark key={index}>{part}</mark> : part));
}
