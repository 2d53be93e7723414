import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { isCommandEnabled } from '../commands/command.ts';
import { listCommands, useCommandRegistry } from '../commands/commandRegistry.ts';
import { CodeMark } from '../components/CodeMark.tsx';
import { useRecordList } from '../store/records.ts';
import { goTo } from '../store/route.ts';
import { selectLanguage, useSession } from '../store/session.ts';
import { useBackendQuery } from '../store/useBackendQuery.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './Palette.module.css';

const shortestQuery = 2;
const mostHits = 12;

/** Ctrl+K: commands, interviews, people and codes by name, and what was said, in any form of the word. */
export function Palette() {
  const { t } = useTranslation('shell');
  const language = useSession(selectLanguage);
  const registry = useCommandRegistry();
  const interviews = useRecordList('interview');
  const people = useRecordList('respondent');
  const codes = useRecordList('code');
  const open = useSession((state) => state.open);
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const search = useBackendQuery(
    ['search.find', asked],
    (client, signal) => client.search.find({ query: asked, limit: mostHits }, { signal }),
    { isEnabled: open !== null && asked.length >= shortestQuery },
  );
  const hits = asked.length >= shortestQuery ? search.data?.hits : undefined;
  const groups = useMemo(
    () => [
      {
        group: t('groupCommands'),
        actions: listCommands(registry)
          .filter((command) => command.id !== 'view.find' && isCommandEnabled(command))
          .map((command) => ({
            id: command.id,
            label: command.label,
            rightSection: command.shortcut === undefined ? undefined : <KeyCaps shortcut={command.shortcut} />,
            onClick: () => void command.run(),
          })),
      },
      {
        group: t('interviews'),
        actions: interviews.map((interview) => ({
          id: interview.id,
          label: interview.title,
          onClick: () => goTo('interviews', interview.id),
        })),
      },
      {
        group: t('people'),
        actions: people.map((person) => ({
          id: person.id,
          label: person.name,
          onClick: () => goTo('people', person.id),
        })),
      },
      {
        group: t('codebook'),
        actions: codes.map((code) => ({
          id: `code ${code.id}`,
          label: nameOfCode(code, language),
          leftSection: <CodeMark family={getCodeType(code.typeId).family} />,
          onClick: () => goTo('codebook', code.id),
        })),
      },
      {
        group: t('inTalks'),
        actions: (open === null ? [] : (hits ?? [])).map((hit) => ({
          id: `hit ${hit.turnId} ${hit.start}`,
          label: hit.quote,
          description: hit.interviewTitle,
          // Found by meaning of the word's forms: the typed letters need not be in it.
          keywords: [query],
          onClick: () => goTo('interviews', hit.interviewId, { turn: String(hit.turn) }),
        })),
      },
    ],
    // Whether a command can be run depends on what is open.
    [t, language, registry, interviews, people, codes, open, hits, query],
  );
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      highlightQuery
      attributes={{ content: { 'aria-label': t('palette') } }}
      limit={40}
      query={query}
      onQueryChange={setQuery}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      // The field stays where it is while the list under it shrinks and grows.
      centered={false}
      yOffset="14vh"
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      nothingFound={t('nothingFound')}
      searchProps={{
        placeholder: t('findPlaceholder'),
        leftSection: <IconSearch size={18} stroke={1.6} />,
        'aria-label': t('palette'),
      }}
      classNames={{
        content: classes['content'] ?? '',
        action: classes['action'] ?? '',
        actionLabel: classes['label'] ?? '',
        actionsGroup: classes['group'] ?? '',
      }}
    />
  );
}
