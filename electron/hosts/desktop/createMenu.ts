import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DesktopTexts } from './desktopTexts.ts';

/** The system's menu, as small as the system allows: the app's own commands live in the window. */
export function createMenu(texts: DesktopTexts, isMac: boolean, open: () => void): Menu {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: texts.file,
      submenu: [
        { label: texts.open, accelerator: 'CmdOrCtrl+O', click: open },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', label: texts.quit },
      ],
    },
    { label: texts.edit, role: 'editMenu' },
    {
      label: texts.view,
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { label: texts.window, role: 'windowMenu' },
  ];
  return Menu.buildFromTemplate(template);
}
