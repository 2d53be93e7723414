import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoNotice } from '../store/actions/projectActions.ts';
import { dismissNotice, type Notice, useNotices } from '../store/notices.ts';
import { useUndoableVersion } from '../store/records.ts';
import classes from './ToastRegion.module.css';

const shownMs = 8_000;

/** Lines at the bottom left: what was done, with «Undo», and what went wrong. */
export function ToastRegion() {
  const { t } = useTranslation('shell');
  const notices = useNotices((state) => state.notices);
  return (
    // Said aloud because it was there before its lines: a line that brings its own live region may go unheard.
    <div className={classes['region']} role="region" aria-label={t('notices')} aria-live="polite">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('common');
  const version = useUndoableVersion();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld || notice.tone === 'error') return undefined;
    const timer = setTimeout(() => dismissNotice(notice.id), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, notice]);
  return (
    <div
      className={classes['toast']}
      data-tone={notice.tone}
      role={notice.tone === 'error' ? 'alert' : undefined}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className={classes['text']}>{notice.text}</span>
      {notice.undoVersion !== null && notice.undoVersion === version && (
        <button type="button" className={classes['undo']} onClick={() => void undoNotice(notice)}>
          {t('undo')}
        </button>
      )}
      <button
        type="button"
        className={classes['close']}
        aria-label={t('close')}
        onClick={() => dismissNotice(notice.id)}
      >
        <IconX size={16} stroke={1.6} />
      </button>
    </div>
  );
}
