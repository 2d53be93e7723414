import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listCommands, useCommandRegistry } from '../commands/commandRegistry.ts';
import { type KeyNote, useKeyNotesRegistry } from '../commands/keyNotes.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './KeysSheet.module.css';

/** Every key there is just now, by group. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const registry = useCommandRegistry();
  const notes = useKeyNotesRegistry((state) => state.registrations).flat();
  const groups = new Map<string, KeyNote[]>();
  for (const { group, label, shortcut } of [...listCommands(registry), ...notes]) {
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
