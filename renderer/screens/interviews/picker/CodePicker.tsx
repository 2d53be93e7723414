import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodeGroup, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code, CodingOrigin } from '#shared/domain/coding.ts';
import { favouriteKeyOf, giveKey } from '../../../commands/favouriteKey.ts';
import { useCounts } from '../../../store/counts.ts';
import { addNotice } from '../../../store/notices.ts';
import { useRecordList } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useFormat } from '../../../strings/format.ts';
import { bareTypeOf, type CodeChoice } from '../transcript/codingActions.ts';
import classes from './CodePicker.module.css';
import { PickerFooter } from './PickerFooter.tsx';
import { PickerOptionLine } from './PickerOptionLine.tsx';
import { groupKeys } from '../../../strings/groupKeys.ts';
import {
  alikeSection,
  nameCodes,
  originOfChoice,
  type PickerOption,
  type PickerSection,
  pickerSections,
  typeSections,
} from './pickerOptions.ts';
import { type AskedSpan, useAlikeCodes } from './useAlikeCodes.ts';

interface CodePickerProps {
  /** Typed already: the chosen words for an in-vivo code. */
  readonly initialQuery: string;
  /** The code that is given another type: only types are listed. Null while codes are chosen. */
  readonly retyped: string | null;
  /** The type that a new code has unless another is chosen. */
  readonly typeId: string;
  /** What the field is for, for those who do not see it. */
  readonly label: string;
  /** Copied by the copy keys, as the words that are chosen. */
  readonly chosenText: string;
  /** The words that like ones are looked for; null where nothing is to be suggested. */
  readonly span: AskedSpan | null;
  readonly onPick: (choice: CodeChoice, origin: CodingOrigin) => void;
  readonly onClose: () => void;
}

/** Finds a code by a few letters and sets it; makes a new one when there is none. A combobox. */
export function CodePicker(props: CodePickerProps) {
  const { initialQuery, typeId, label, chosenText, span, onPick, onClose, retyped } = props;
  const { t } = useTranslation(['editor', 'common']);
  const { language } = useFormat();
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes);
  const recentIds = useTranscriptCursor((state) => state.recentCodeIds);
  const [query, setQuery] = useState(initialQuery);
  /** The name of the new code while its type is being chosen; null while codes are listed. */
  const [newName, setNewName] = useState(retyped);
  const [activeId, setActiveId] = useState<string | null>(null);
  /** The code that waits for its key. */
  const [keyFor, setKeyFor] = useState<Code | null>(null);
  const isReadOnly = useSession(selectIsReadOnly);
  const alike = useAlikeCodes(span);
  const [isAlikeHidden, setIsAlikeHidden] = useState(false);
  /** Like ones have been on the screen, though they may not be now. */
  const [wasAlikeSeen, setWasAlikeSeen] = useState(false);
  /** Somebody was on the way through the list before they came: then they stand below it and move nothing. */
  const [isAlikeLate, setIsAlikeLate] = useState(false);

  const named = useMemo(() => nameCodes(codes, language), [codes, language]);
  const mayBeAlike = newName === null && query.trim() === '' && !isAlikeHidden;
  const shownAlike = useMemo(
    () => (mayBeAlike ? alikeSection(named, alike.suggestions) : null),
    [mayBeAlike, named, alike.suggestions],
  );
  const keepsRoom = mayBeAlike && alike.isAwaited && !isAlikeLate;
  const sections = useMemo<readonly PickerSection[]>(() => {
    if (newName !== null) return typeSections(query, language);
    const found = pickerSections(named, query, {
      recentIds,
      codingsOf: (id) => counts[id]?.codings ?? 0,
      groupName: (group) => t(`common:${groupKeys[group]}`),
    });
    if (shownAlike === null) return found;
    return isAlikeLate ? [...found, shownAlike] : [shownAlike, ...found];
  }, [named, query, recentIds, counts, newName, language, shownAlike, isAlikeLate, t]);
  const options = useMemo(() => sections.flatMap((section) => section.options), [sections]);
  const atStart =
    newName !== null && query === '' ? options.findIndex((o) => o.kind === 'type' && o.typeId === typeId) : 0;
  const startsAtNew = initialQuery !== '' && query === initialQuery && newName === null;
  /** Where the list began before like ones came: keys go on meaning the same. */
  const firstOwn = isAlikeLate || shownAlike === null ? 0 : shownAlike.options.length;
  const startIndex = startsAtNew ? options.length - 1 : Math.max(0, atStart) + firstOwn;
  const foundIndex = activeId === null ? -1 : options.findIndex(({ id }) => id === activeId);
  const activeIndex = Math.min(foundIndex === -1 ? startIndex : foundIndex, options.length - 1);
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

  const setActive = (index: number | null): void => {
    setActiveId(index === null ? null : (options[index]?.id ?? null));
    if (index !== null && span !== null && shownAlike === null && !keepsRoom) setIsAlikeLate(true);
  };
  const noteSeen = (): void => {
    if (shownAlike !== null) setWasAlikeSeen(true);
  };
  const chooseType = (name: string): void => {
    if (name === '') return;
    setNewName(name);
    setQuery('');
    setActive(null);
  };
  const pick = (option: PickerOption | undefined, isBare: boolean): void => {
    if (option === undefined) return;
    const type = option.kind === 'code' ? option.code.typeId : option.kind === 'type' ? option.typeId : typeId;
    const name = option.kind === 'new' ? option.name : (newName ?? '');
    const choice: CodeChoice = isBare
      ? bareTypeOf(type)
      : option.kind === 'code'
        ? { kind: 'code', codeId: option.code.id }
        : { kind: 'new', name, typeId: type };
    const seen = wasAlikeSeen || shownAlike !== null ? alike.suggestions.map(({ codeId }) => codeId) : [];
    onPick(choice, originOfChoice(choice, new Set(seen)));
  };
  /** The next key is the picker's again at once, unless this one was refused and another has to be chosen. */
  const giveAndLeave = async (code: Code, key: string | null): Promise<void> => {
    setKeyFor(null);
    if (!(await giveKey(code, key)) && key !== null) setKeyFor(code);
  };
  const takeKey = (event: KeyboardEvent, code: Code): void => {
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const key = favouriteKeyOf(event);
    if (['Escape', 'F2', 'Tab'].includes(event.key)) setKeyFor(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') void giveAndLeave(code, null);
    else if (key === null) addNotice({ tone: 'error', text: t('notAKey'), undoVersion: null });
    else void giveAndLeave(code, key);
    event.preventDefault();
    event.stopPropagation();
  };
  const giveActiveKey = isReadOnly || activeOption?.kind !== 'code' ? null : (): void => setKeyFor(activeOption.code);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (keyFor !== null) {
      takeKey(event, keyFor);
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    // After a space a digit is a part of the name: «двое на 1С».
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !query.endsWith(' ');
    if (event.key === 'ArrowDown') setActive((activeIndex + 1) % Math.max(1, options.length));
    else if (event.key === 'ArrowUp') setActive((activeIndex - 1 + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') pick(activeOption, event.shiftKey);
    else if (event.key === 'Tab' && !event.shiftKey && newName === null && query.trim() !== '')
      chooseType(query.trim());
    else if (event.key === 'Tab' && !event.shiftKey && shownAlike !== null)
      pick(shownAlike.options.find(({ id }) => id === activeOption?.id) ?? shownAlike.options[0], false);
    else if (event.key === 'Escape' && shownAlike !== null) {
      noteSeen();
      setIsAlikeHidden(true);
    } else if (event.key === 'F2' && giveActiveKey !== null) giveActiveKey();
    else if (event.key === 'Escape' && newName !== null && retyped === null) {
      setQuery(newName);
      setNewName(null);
      setActive(null);
    } else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (digit !== undefined && isPlain && !event.shiftKey) pick(options[Number(digit) - 1 + firstOwn], false);
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
          aria-label={newName === null || retyped !== null ? label : t('typeOfNew', { name: newName })}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeOption === undefined ? undefined : `${listId} ${activeIndex}`}
          placeholder={newName === null ? t('findCode') : t('findType')}
          value={query}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            noteSeen();
            setQuery(event.currentTarget.value);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
        />
        <kbd className={classes['key']}>Esc</kbd>
      </div>
      {newName !== null && (
        <div className={classes['typeOf']}>{retyped === null ? t('typeOfNew', { name: newName }) : label}</div>
      )}
      <div className={classes['list']} role="listbox" id={listId} aria-label={t('codes')}>
        {keepsRoom && <div className={`${classes['room']} ${classes['heading']}`}>{t('alike')}</div>}
        {sections.map((section, at) => (
          <div
            key={section.heading ?? 'found'}
            role={section.heading === null ? 'presentation' : 'group'}
            aria-label={section.heading === null ? undefined : headingOf(section.heading)}
            className={section.heading === 'alike' && isAlikeLate ? classes['late'] : undefined}
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
                  <PickerOptionLine
                    option={option}
                    typeId={typeId}
                    language={language}
                    isActive={own === activeIndex}
                    people={option.kind === 'code' ? (counts[option.code.id]?.respondents ?? 0) : 0}
                    keyCap={keyCapOf(option, own)}
                  />
                </div>
              );
            })}
          </div>
        ))}
        {options.length === 0 && <div className={classes['nothing']}>{t('noType')}</div>}
      </div>
      <PickerFooter
        keyFor={keyFor === null ? null : nameOfCode(keyFor, language)}
        canNameLater={retyped === null}
        onOtherType={newName === null && query.trim() !== '' ? () => chooseType(query.trim()) : null}
        onGiveKey={giveActiveKey}
      />
    </div>
  );

  function keyCapOf(option: PickerOption, index: number): string | null {
    if (option.kind === 'code' && option.suggestion !== undefined)
      return option === shownAlike?.options[0] ? 'Tab' : null;
    const number = index - firstOwn + 1;
    return number >= 1 && number <= 9 ? String(number) : null;
  }

  function headingOf(heading: NonNullable<PickerSection['heading']>): string {
    if (heading === 'alike') return t('alike');
    if (heading === 'recent') return t('recent');
    if (heading === 'mostUsed') return t('mostUsed');
    if (heading === 'types') return t('bareTypes');
    return t(`common:${groupKeys[heading satisfies CodeGroup]}`);
  }
}
