import { ActionIcon, Tooltip, useComputedColorScheme } from '@mantine/core';
import { openSpotlight } from '@mantine/spotlight';
import {
  type Icon,
  IconCalendarEvent,
  IconEye,
  IconEyeOff,
  IconFileText,
  IconGridDots,
  IconHighlight,
  IconLayoutSidebar,
  IconListSearch,
  IconMessages,
  IconMoon,
  IconRoute,
  IconScale,
  IconSearch,
  IconSettings,
  IconSun,
  IconChartDots3,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../components/LanguageSwitch.tsx';
import { isMac } from '../commands/shortcut.ts';
import { toggleNames } from '../store/actions/hideNames.ts';
import { updateSettings } from '../store/actions/projectActions.ts';
import { useProject } from '../store/records.ts';
import { hrefOf, type ScreenName, useRoute } from '../store/route.ts';
import { selectFileName, useSession } from '../store/session.ts';
import { useFormat } from '../strings/format.ts';
import { PathThread } from './PathThread.tsx';
import classes from './Sidebar.module.css';
import { useNavigationCounts } from './useNavigationCounts.ts';

const items: readonly (readonly [
  Exclude<ScreenName, 'settings' | 'quality' | 'guides' | 'privacy' | 'memos' | 'board'>,
  Icon,
])[] = [
  ['path', IconRoute],
  ['sessions', IconCalendarEvent],
  ['interviews', IconMessages],
  ['codebook', IconHighlight],
  ['patterns', IconGridDots],
  ['find', IconListSearch],
  ['segments', IconChartDots3],
  ['validation', IconScale],
  ['people', IconUsers],
  ['report', IconFileText],
];

interface SidebarProps {
  readonly isRail: boolean;
  /** Null where the width decides alone. */
  readonly toggle: (() => void) | null;
  readonly onGo: () => void;
}

export function Sidebar({ isRail, toggle, onGo }: SidebarProps) {
  const { t } = useTranslation('shell');
  const project = useProject();
  const counts = useNavigationCounts();
  const { number } = useFormat();
  const route = useRoute();
  // Quality, guides and memos belong to the interviews, the board to the codebook.
  const screen = ['quality', 'guides', 'memos'].includes(route.screen)
    ? 'interviews'
    : route.screen === 'board'
      ? 'codebook'
      : route.screen;
  const name = project?.name ?? '';
  return (
    <aside className={classes['sidebar']} data-rail={isRail || undefined} aria-label={t('sidebar')}>
      <a className={classes['project']} href={hrefOf('path')} title={name} onClick={onGo}>
        {isRail ? (name.trim()[0]?.toUpperCase() ?? '·') : name}
      </a>
      <PathThread isVertical={isRail} />
      <nav className={classes['nav']} aria-label={t('mainNavigation')}>
        {items.map(([item, ItemIcon]) => (
          <Tooltip key={item} label={t(item)} position="right" disabled={!isRail}>
            <a
              className={classes['item']}
              href={hrefOf(item)}
              aria-current={screen === item ? 'page' : undefined}
              aria-label={isRail ? t(item) : undefined}
              onClick={onGo}
            >
              <ItemIcon size={18} stroke={1.6} aria-hidden />
              {!isRail && <span className={classes['itemName']}>{t(item)}</span>}
              {!isRail && counts[item] !== null && <span className={classes['count']}>{number(counts[item])}</span>}
            </a>
          </Tooltip>
        ))}
        <Tooltip label={t('palette')} position="right" disabled={!isRail}>
          <button
            type="button"
            className={classes['item']}
            data-find
            aria-label={isRail ? t('palette') : undefined}
            onClick={openSpotlight}
          >
            <IconSearch size={18} stroke={1.6} aria-hidden />
            {!isRail && <span className={classes['itemName']}>{t('palette')}</span>}
            {!isRail && <kbd className={classes['key']}>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>}
          </button>
        </Tooltip>
      </nav>
      <SidebarFoot isRail={isRail} toggle={toggle} />
    </aside>
  );
}

function SidebarFoot({ isRail, toggle }: Pick<SidebarProps, 'isRail' | 'toggle'>) {
  const { t } = useTranslation(['shell', 'privacy']);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const format = useFormat();
  const fileName = useSession(selectFileName);
  const savedAt = useSession((state) => state.savedAt);
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <div className={classes['foot']}>
      {!isRail && (
        <div className={classes['file']}>
          <div className={classes['fileName']}>{fileName}</div>
          <div role="status">{savedAt === null ? t('allSaved') : t('savedAt', { time: format.time(savedAt) })}</div>
        </div>
      )}
      <div className={classes['tools']}>
        <LanguageSwitch
          language={format.language}
          title={t('switchLanguage')}
          onChange={(language) => void updateSettings({ language })}
          isShort={isRail || toggle !== null}
        />
        <span className={classes['spacer']} />
        {toggle !== null && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={isRail ? t('showSidebar') : t('hideSidebar')}
            aria-expanded={!isRail}
            onClick={toggle}
          >
            <IconLayoutSidebar size={18} stroke={1.6} color="var(--ink2)" />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          title={isHidingNames ? t('privacy:show') : t('privacy:hide')}
          aria-label={t('privacy:hide')}
          aria-pressed={isHidingNames}
          onClick={() => void toggleNames()}
        >
          {isHidingNames ? (
            <IconEyeOff size={18} stroke={1.6} color="var(--ink2)" />
          ) : (
            <IconEye size={18} stroke={1.6} color="var(--ink2)" />
          )}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={isDark ? t('toLight') : t('toDark')}
          onClick={() => void updateSettings({ theme: isDark ? 'light' : 'dark' })}
        >
          {isDark ? (
            <IconSun size={18} stroke={1.6} color="var(--ink2)" />
          ) : (
            <IconMoon size={18} stroke={1.6} color="var(--ink2)" />
          )}
        </ActionIcon>
        <ActionIcon component="a" href={hrefOf('settings')} variant="subtle" color="gray" aria-label={t('settings')}>
          <IconSettings size={18} stroke={1.6} color="var(--ink2)" />
        </ActionIcon>
      </div>
    </div>
  );
}
