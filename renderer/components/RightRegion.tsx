import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RightRegionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Class of the column on a wide window. */
  readonly className?: string | undefined;
  /** Whether the drawer is open on a narrow window. A wide one always shows the region. */
  readonly isDrawerOpen: boolean;
  readonly onClose: () => void;
  readonly drawerWidth?: number;
}

/** True below 1200 px, where the right region is a drawer. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 1199.98px)', window.innerWidth < 1200, { getInitialValueInEffect: false }) === true;
}

/** The right-hand column of a screen; below 1200 px a drawer that the screen opens with a button. */
export function RightRegion(props: RightRegionProps) {
  const { t } = useTranslation('common');
  const isNarrow = useIsNarrow();
  if (!isNarrow) {
    return (
      <aside className={props.className} aria-label={props.title}>
        {props.children}
      </aside>
    );
  }
  return (
    <Drawer
      opened={props.isDrawerOpen}
      onClose={props.onClose}
      position="right"
      size={props.drawerWidth ?? 360}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {props.children}
    </Drawer>
  );
}
