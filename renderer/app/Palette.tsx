import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { isCommandEnabled } from '../commands/command.ts';
import { listCommands, useCommandRegistry } from '../commands/commandRegistry.ts';
import { CodeMark } from '../components/CodeMark.tsx';
import { useRecordList } from '../store/records.ts';
import { goTo } from '../store/route.ts';
import { selectLanguage, useSession } from '../store/session.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './Palette.module.css';

/** Ctrl+K: commands, interviews, people and codes by name. */
export function Palette() {
  const { t } = useTranslation('shell');
  const language = useSession(selectLanguage);
  const registry = useCommandRegistry();
  const interviews = useRecordList('interview');
  const people = useRecordList('respondent');
  const codes = useRecordList('code');
  const groups = useMemo(
    () => [
      {
        group: t('groupCommands'),
        actions: listCommands(registry)
          .filter((command) => command.id !== 'view.find')
          .map((command) => ({
            id: command.id,
            label: command.label,
            rightSection: command.shortcut === undefined ? undefined : <KeyCaps shortcut={command.shortcut} />,
            onClick: () => {
              if (isCommandEnabled(command)) void command.run();
            },
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
    ],
    [t, language, registry, interviews, people, codes],
  );
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      highlightQuery
      attributes={{ content: { 'aria-label': t('find') } }}
      limit={24}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      nothingFound={t('nothingFound')}
      searchProps={{
        placeholder: t('findPlaceholder'),
        leftSection: <IconSearch size={18} stroke={1.6} />,
        'aria-label': t('find'),
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
