import type { Language } from '#shared/domain/language.ts';
import classes from './LanguageSwitch.module.css';

const names = { ru: 'Рус', en: 'Eng' } as const;

interface LanguageSwitchProps {
  readonly language: Language;
  /** What a press does, in the other language. */
  readonly title: string;
  readonly onChange: (language: Language) => void;
  /** Only the present language, for narrow places. */
  readonly isShort?: boolean;
}

/** «Рус · Eng»: the present language first and in ink. */
export function LanguageSwitch({ language, title, onChange, isShort = false }: LanguageSwitchProps) {
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <button type="button" className={classes['switch']} title={title} onClick={() => onChange(other)}>
      <span className={classes['present']}>{names[language]}</span>
      {!isShort && <span lang={other}> · {names[other]}</span>}
    </button>
  );
}
