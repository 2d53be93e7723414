import { useTranslation } from 'react-i18next';
import { updateSettings } from '../store/actions/projectActions.ts';
import { selectLanguage, useSession } from '../store/session.ts';
import classes from './LanguageSwitch.module.css';

const names = { ru: 'Рус', en: 'Eng' } as const;

/** «Рус · Eng»: the present language first and in ink. Short: only the present one. */
export function LanguageSwitch({ isShort = false }: { readonly isShort?: boolean }) {
  const { t } = useTranslation('shell');
  const language = useSession(selectLanguage);
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <button
      type="button"
      className={classes['switch']}
      title={t('switchLanguage')}
      onClick={() => void updateSettings({ language: other })}
    >
      <span className={classes['present']}>{names[language]}</span>
      {!isShort && <span lang={other}> · {names[other]}</span>}
    </button>
  );
}
