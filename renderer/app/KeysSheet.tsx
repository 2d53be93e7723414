import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Command } from '../commands/command.ts';
import { listCommands, useCommandRegistry } from '../commands/commandRegistry.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './KeysSheet.module.css';

/** Every key there is just now, by group. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const registry = useCommandRegistry();
  const groups = new Map<string, Command[]>();
  for (const command of listCommands(registry)) {
    if (command.shortcut !== undefined) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return (
    <Modal opened onClose={onClose} title={t('keys')} size={720} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <p className={classes['hint']}>{t('keysHint')}</p>
      <div className={classes['groups']}>
        {[...groups].map(([group, commands]) => (
          <section key={group} className={classes['group']}>
            <h3 className={classes['title']}>{group}</h3>
            <dl className={classes['list']}>
              {commands.map((command) => (
                <div key={command.id} className={classes['row']}>
                  <dt>{command.label}</dt>
                  <dd>{command.shortcut !== undefined && <KeyCaps shortcut={command.shortcut} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
