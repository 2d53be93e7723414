import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findOpenSession, noteMeeting } from '../../store/actions/noteMeeting.ts';
import { useRecordList } from '../../store/records.ts';

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is typed about each thing that is shown, kept while others are shown; saved one by one, or all at the end. */
export function useMeetingNotes(about: string) {
  const { t } = useTranslation('segmentStudy');
  const open = findOpenSession(useRecordList('trackerSession'));
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const keep = async (names: readonly string[]): Promise<void> => {
    const notes = names.flatMap((name) => {
      const text = (drafts[name] ?? '').trim();
      return text === '' ? [] : [{ about: name, text }];
    });
    if (notes.length === 0 || !(await noteMeeting(open, notes, today(), t('notesSaved')))) return;
    // What was typed while it was saved stays.
    setDrafts((now) =>
      Object.fromEntries(Object.entries(now).filter(([name, text]) => !names.includes(name) || text !== drafts[name])),
    );
  };
  return {
    open,
    text: drafts[about] ?? '',
    type: (text: string) => setDrafts((now) => ({ ...now, [about]: text })),
    save: () => keep([about]),
    saveAll: () => keep(Object.keys(drafts)),
  };
}
