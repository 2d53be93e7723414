import { Button, TextInput } from '@mantine/core';
import { type ClipboardEvent, type FormEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { addNotice } from '../../../store/notices.ts';
import classes from './AheadScreen.module.css';
import { isOnList } from './isOnList.ts';
import { parsePersonLine } from './parsePeopleLines.ts';
import type { RecruitRow } from './useRecruits.ts';

interface QuickAddProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly rows: readonly RecruitRow[];
  /** Several lines at once are looked at before they come in. */
  readonly onPaste: (text: string) => void;
}

/** One line a person: name, company, how to reach. */
export function QuickAdd({ ref, rows, onPaste }: QuickAddProps) {
  const { t } = useTranslation('ahead');
  const [line, setLine] = useState('');
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain').trim();
    if (!/[\r\n]/u.test(text)) return;
    event.preventDefault();
    onPaste(text);
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const person = parsePersonLine(line);
    if (person === null) return;
    if (isOnList(person, rows)) {
      addNotice({ tone: 'error', text: t('alreadyHere', { name: person.name }), undoVersion: null });
      return;
    }
    setLine('');
    const answer = await runCommand(
      (client) => client.ahead.addPeople({ people: [person], hypothesisId: null }),
      t('added', { count: 1 }),
    );
    if (answer === null) setLine(line);
  };
  return (
    <form className={classes['add']} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={ref}
        className={classes['addField']}
        aria-label={t('quickAdd')}
        placeholder={t('quickAdd')}
        description={t('quickAddHint')}
        inputWrapperOrder={['input', 'description']}
        maxLength={1500}
        value={line}
        onPaste={paste}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <Button onClick={() => onPaste('')}>{t('paste')}</Button>
    </form>
  );
}
