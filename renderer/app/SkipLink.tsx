import type { MouseEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SkipLink.module.css';

/** The first stop of Tab: past the sidebar, into the screen. Seen only while it has the focus. */
export function SkipLink({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('shell');
  const skip = (event: MouseEvent): void => {
    // The address names the screen: its hash is not to be replaced.
    event.preventDefault();
    main.current?.focus({ preventScroll: true });
  };
  return (
    <a className={classes['skip']} href="#screen" onClick={skip}>
      {t('toContent')}
    </a>
  );
}
