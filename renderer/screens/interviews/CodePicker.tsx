import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodeGroup, getCodeType, isNameExpected } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { useTranscriptCursor } from '../../store/transcriptCursor.ts';
import { useFormat } from '../../strings/format.ts';
import { bareTypeOf, type CodeChoice } from './codingActions.ts';
import classes from './CodePicker.module.css';
import { EarlierQuote } from './EarlierQuote.tsx';
import { MatchedName } from './MatchedName.tsx';
import { groupKeys } from './nameKeys.ts';
import { nameCodes, type PickerOption, type PickerSection, pickerSections, typeSections } from './pickerOptions.ts';

interface CodePickerProps {
  /** Typed already: the chosen words for an in-vivo code. */
  readonly initialQuery: string;
  /** The type that a new code has unless another is chosen. */
  readonly typeId: string;
  /** What the field is for, for those who do not see it. */
  readonly label: string;
  /** Copied by the copy keys, as the words that are chosen. */
  readonly chosenText: string;
  readonly onPick: (choice: CodeChoice) => void;
  readonly onClose: () => void;
}

/** Finds a code by a few letters and sets it; makes a new one when there is none. A combobox. */
export function CodePicker({ initialQuery, typeId, label, chosenText, onPick, onClose }: CodePickerProps) {
  const { t } = useTranslation(['editor', 'common']);
  const { language } = useFormat();
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes);
  const recentIds = useTranscriptCursor((state) => state.recentCodeIds);
  const [query, setQuery] = useState(initialQuery);
  /** The name of the new code while its type is being chosen; null while codes are listed. */
  const [newName, setNewName] = useState<string | null>(null);
  const [active, setActive] = useState<number | null>(null);

  const named = useMemo(() => nameCodes(codes, language), [codes, language]);
  const sections = useMemo<readonly PickerSection[]>(() => {
    if (newName !== null) return typeSections(query, language);
    return pickerSections(named, query, { recentIds, codingsOf: (id) => counts[id]?.codings ?? 0 });
  }, [named, query, recentIds, counts, newName, language]);
  const options = useMemo(() => sections.flatMap((section) => section.options), [sections]);
  const atStart =
    newName !== null && query === '' ? options.findIndex((o) => o.kind === 'type' && o.typeId === typeId) : 0;
  const startsAtNew = initialQuery !== '' && query === initialQuery && newName === null;
  const activeIndex = Math.min(active ?? (startsAtNew ? options.length - 1 : Math.max(0, atStart)), options.length - 1);
  const activeOption = options[activeIndex];

  const leave = useEffectEvent((event: MouseEvent) => {
    if (event.target instanceof Node && root.current?.contains(event.target) === true) return;
    onClose();
  });
  useEffect(() => {
    const onMouseDown = (event: MouseEvent): void => leave(event);
    document.addEventListener('mousedown', onMouseDown);
    return () => document.removeEventListener('mousedown', onMouseDown);
  }, []);
  useEffect(() => {
    document.querySelector(`[id="${CSS.escape(`${listId} ${activeIndex}`)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, activeIndex, sections]);

  const chooseType = (name: string): void => {
    if (name === '') return;
    setNewName(name);
    setQuery('');
    setActive(null);
  };
  const pick = (option: PickerOption | undefined, isBare: boolean): void => {
    if (option === undefined) return;
    const type = option.kind === 'code' ? option.code.typeId : option.kind === 'type' ? option.typeId : typeId;
    if (isBare) onPick(bareTypeOf(type));
    else if (option.kind === 'code') onPick({ kind: 'code', codeId: option.code.id });
    else onPick({ kind: 'new', name: option.kind === 'new' ? option.name : (newName ?? ''), typeId: type });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'ArrowDown') setActive((activeIndex + 1) % Math.max(1, options.length));
    else if (event.key === 'ArrowUp') setActive((activeIndex - 1 + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') pick(activeOption, event.shiftKey);
    else if (event.key === 'Tab' && !event.shiftKey && newName === null && query.trim() !== '')
      chooseType(query.trim());
    else if (event.key === 'Escape' && newName !== null) {
      setQuery(newName);
      setNewName(null);
      setActive(null);
    } else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (digit !== undefined && isPlain && !event.shiftKey) pick(options[Number(digit) - 1], false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: React.ClipboardEvent<HTMLInputElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart !== selectionEnd || chosenText === '') return;
    event.clipboardData.setData('text/plain', chosenText);
    event.preventDefault();
  };

  const firstIndexes = sections.map((_, at) =>
    sections.slice(0, at).reduce((sum, section) => sum + section.options.length, 0),
  );
  return (
    <div className={classes['picker']} ref={root} role="presentation" onMouseUp={(event) => event.stopPropagation()}>
      <div className={classes['field']}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <input
          className={classes['input']}
          role="combobox"
          aria-label={newName === null ? label : t('typeOfNew', { name: newName })}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeOption === undefined ? undefined : `${listId} ${activeIndex}`}
          placeholder={newName === null ? t('findCode') : t('findType')}
          value={query}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
        />
        <kbd className={classes['key']}>Esc</kbd>
      </div>
      {newName !== null && <div className={classes['typeOf']}>{t('typeOfNew', { name: newName })}</div>}
      <div className={classes['list']} role="listbox" id={listId} aria-label={t('codes')}>
        {sections.map((section, at) => (
          <div
            key={section.heading ?? 'found'}
            role={section.heading === null ? 'presentation' : 'group'}
            aria-label={section.heading === null ? undefined : headingOf(section.heading)}
          >
            {section.heading !== null && (
              <div className={classes['heading']} aria-hidden>
                {headingOf(section.heading)}
              </div>
            )}
            {section.options.map((option, inSection) => {
              const own = (firstIndexes[at] ?? 0) + inSection;
              return (
                <div
                  key={option.id}
                  id={`${listId} ${own}`}
                  role="option"
                  aria-selected={own === activeIndex}
                  tabIndex={-1}
                  className={classes['option']}
                  onMouseMove={() => {
                    if (own !== activeIndex) setActive(own);
                  }}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(option, false)}
                >
                  <OptionLine
                    option={option}
                    typeId={typeId}
                    language={language}
                    isActive={own === activeIndex}
                    people={option.kind === 'code' ? (counts[option.code.id]?.respondents ?? 0) : 0}
                    keyCap={own < 9 ? String(own + 1) : null}
                  />
                </div>
              );
            })}
          </div>
        ))}
        {options.length === 0 && <div className={classes['nothing']}>{t('noType')}</div>}
      </div>
      <div className={classes['footer']}>
        <span>
          <kbd className={classes['key']}>Enter</kbd> {t('put')}
        </span>
        <span>
          <kbd className={classes['key']}>Shift Enter</kbd> {t('nameLater')}
        </span>
        {newName === null && query.trim() !== '' && (
          <button
            type="button"
            className={classes['footerButton']}
            tabIndex={-1}
            onClick={() => chooseType(query.trim())}
          >
            <kbd className={classes['key']}>Tab</kbd> {t('otherType')}
          </button>
        )}
      </div>
    </div>
  );

  function headingOf(heading: NonNullable<PickerSection['heading']>): string {
    if (heading === 'recent') return t('recent');
    if (heading === 'mostUsed') return t('mostUsed');
    if (heading === 'types') return t('bareTypes');
    return t(`common:${groupKeys[heading satisfies CodeGroup]}`);
  }
}

interface OptionLineProps {
  readonly option: PickerOption;
  readonly typeId: string;
  readonly language: Language;
  readonly isActive: boolean;
  readonly people: number;
  readonly keyCap: string | null;
}

function OptionLine({ option, typeId, language, isActive, people, keyCap }: OptionLineProps) {
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
        {option.kind === 'code' && (
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
