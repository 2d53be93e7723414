import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listCommands, useCommandRegistry } from '../commands/commandRegistry.ts';
import { type KeyNote, useKeyNotesRegistry } from '../commands/keyNotes.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './KeysSheet.module.css';

const isOfApp = (id: string): boolean => /^(?:edit|go|project|view)\./u.test(id);

/** Every key there is just now, by group: those of the shown screen first. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const registry = useCommandRegistry();
  const notes = useKeyNotesRegistry((state) => state.registrations).flat();
  const commands = listCommands(registry);
  const [ofScreen, ofApp] = [commands.filter(({ id }) => !isOfApp(id)), commands.filter(({ id }) => isOfApp(id))];
  const groups = new Map<string, KeyNote[]>();
  for (const { group, label, shortcut } of [...ofScreen, ...notes, ...ofApp]) {
    if (shortcut !== undefined) groups.set(group, [...(groups.get(group) ?? []), { group, label, shortcut }]);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys')}
      size={groups.size > 6 ? 1080 : 720}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes['hint']}>{t('keysHint')}</p>
      <div className={classes['groups']}>
        {[...groups].map(([group, rows]) => (
          <section key={group} className={classes['group']}>
            <h3 className={classes['title']}>{group}</h3>
            <dl className={classes['list']}>
              {rows.map(({ label, shortcut }) => (
                <div key={`${label} ${shortcut}`} className={classes['row']}>
                  <dt>{label}</dt>
                  <dd>
                    <KeyCaps shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
