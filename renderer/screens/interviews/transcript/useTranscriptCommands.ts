import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { useKeyNotes } from '../../../commands/keyNotes.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useRecordList } from '../../../store/records.ts';
import { useSession } from '../../../store/session.ts';
import { chooseCommands } from './keys/chooseCommands.ts';
import { codeCommands } from './keys/codeCommands.ts';
import { listKeyNotes } from './keys/listKeyNotes.ts';
import { quotationCommands } from './keys/quotationCommands.ts';
import type { TranscriptContext } from './keys/transcriptPlace.ts';
import { walkCommands } from './keys/walkCommands.ts';

/** What keys do in a transcript: walk, choose, code, and tend what is coded. All of it also stands in the palette. */
export function useTranscriptCommands(editor: RefObject<TranscriptHandle | null>, talkLanguage: Language): void {
  const { t } = useTranslation('editor');
  const language = useSession((state) => state.settings.language);
  const codes = useRecordList('code');
  const commands = useMemo(() => {
    const context: TranscriptContext = { t, editor, talkLanguage };
    return [
      ...walkCommands(context),
      ...chooseCommands(context),
      ...codeCommands(context, codes, language),
      ...quotationCommands(context),
    ];
  }, [t, language, codes, editor, talkLanguage]);
  useCommands(commands);
  useKeyNotes(useMemo(() => listKeyNotes(t), [t]));
}
