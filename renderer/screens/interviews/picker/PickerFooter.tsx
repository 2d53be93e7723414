import { useTranslation } from 'react-i18next';
import classes from './CodePicker.module.css';

interface PickerFooterProps {
  /** The name of the code that waits for its key; null while codes are chosen. */
  readonly keyFor: string | null;
  /** Left out where a name cannot be put off. */
  readonly canNameLater: boolean;
  readonly onOtherType: (() => void) | null;
  readonly onGiveKey: (() => void) | null;
}

/** What the keys do in the picker just now. */
export function PickerFooter({ keyFor, canNameLater, onOtherType, onGiveKey }: PickerFooterProps) {
  const { t } = useTranslation('editor');
  if (keyFor !== null)
    return (
      <div className={classes['footer']} role="status">
        {t('pressKeyFor', { name: keyFor })}
      </div>
    );
  const buttons = [
    { key: 'Tab', label: t('otherType'), run: onOtherType },
    { key: 'F2', label: t('giveKeyShort'), run: onGiveKey },
  ];
  return (
    <div className={classes['footer']}>
      <span>
        <kbd className={classes['key']}>Enter</kbd> {t('put')}
      </span>
      {canNameLater && (
        <span>
          <kbd className={classes['key']}>Shift Enter</kbd> {t('nameLater')}
        </span>
      )}
      {buttons.map(({ key, label, run }) =>
        run === null ? null : (
          <button key={key} type="button" className={classes['footerButton']} tabIndex={-1} onClick={run}>
            <kbd className={classes['key']}>{key}</kbd> {label}
          </button>
        ),
      )}
    </div>
  );
}
