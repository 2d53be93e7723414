import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, isNameExpected } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { AlikeQuote } from './AlikeQuote.tsx';
import classes from './CodePicker.module.css';
import { EarlierQuote } from '../panel/EarlierQuote.tsx';
import { MatchedName } from './MatchedName.tsx';
import { groupKeys } from '../../../strings/groupKeys.ts';
import type { PickerOption } from './pickerOptions.ts';

interface PickerOptionLineProps {
  readonly option: PickerOption;
  readonly typeId: string;
  readonly language: Language;
  readonly isActive: boolean;
  readonly people: number;
  readonly keyCap: string | null;
}

/** One line of the picker: its mark, its name, and what is known of it. */
export function PickerOptionLine({ option, typeId, language, isActive, people, keyCap }: PickerOptionLineProps) {
  const { t } = useTranslation(['editor', 'common']);
  const cap = keyCap !== null && <kbd className={classes['key']}>{keyCap}</kbd>;
  if (option.kind === 'new') {
    return (
      <>
        <IconPlus size={18} stroke={1.6} aria-hidden className={classes['mark']} />
        <span className={classes['words']}>
          <span className={classes['name']}>{t('newCode', { name: option.name })}</span>
          <span className={classes['about']}>{t('underType', { type: getCodeType(typeId).names[language] })}</span>
        </span>
        {cap}
      </>
    );
  }
  const type = getCodeType(option.kind === 'code' ? option.code.typeId : option.typeId);
  const isBare = option.kind === 'code' && option.code.isBuiltIn && isNameExpected(option.code.typeId);
  const about = [
    t(`common:${groupKeys[type.group]}`),
    ...(isBare ? [t('bareType')] : []),
    ...(people > 0 ? [t('common:people', { count: people })] : []),
    ...(option.kind === 'code' && option.code.shortcut !== null
      ? [t('keyOf', { key: option.code.shortcut.toUpperCase() })]
      : []),
  ].join(' · ');
  return (
    <Fragment>
      <span className={classes['mark']}>
        <CodeMark family={type.family} />
      </span>
      <span className={classes['words']}>
        <span className={classes['name']}>
          <MatchedName name={option.name} ranges={option.ranges} />
        </span>
        {option.kind === 'code' && option.suggestion !== undefined && (
          <span className={classes['alike']}>
            <AlikeQuote because={option.suggestion.because} />
          </span>
        )}
        {option.kind === 'code' && option.suggestion === undefined && (
          <span className={classes['about']}>
            {about}
            {isActive && people > 0 && <EarlierQuote codeId={option.code.id} />}
          </span>
        )}
        {option.kind === 'type' && isActive && <span className={classes['about']}>{type.examples[language]}</span>}
      </span>
      {cap}
    </Fragment>
  );
}
