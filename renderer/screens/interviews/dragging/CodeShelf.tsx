import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { useCounts } from '../../../store/counts.ts';
import { useRecordList } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useFormat } from '../../../strings/format.ts';
import panel from '../panel/CodingPanel.module.css';
import { nameCodes, type PickerOption, pickerSections } from '../picker/pickerOptions.ts';
import { codeTarget } from '../transcript/codingActions.ts';
import { DraggedCode } from './DraggedCode.tsx';
import classes from './dragging.module.css';

type CodeOption = Extract<PickerOption, { kind: 'code' }>;

/** Every code of the project, to be dragged onto words: recent ones first, the rest by name. Folded until it is wanted. */
export function CodeShelf() {
  const { t } = useTranslation('marking');
  const isReadOnly = useSession(selectIsReadOnly);
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  if (isReadOnly) return null;
  return (
    <section className={panel['part']} aria-label={t('allCodes')}>
      <button
        type="button"
        className={classes['toggle']}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <IconChevronDown size={16} stroke={1.8} /> : <IconChevronRight size={16} stroke={1.8} />}
        {t('allCodes')}
      </button>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <ShelfList />}
      </div>
    </section>
  );
}

function ShelfList() {
  const { t } = useTranslation(['marking', 'editor']);
  const { language } = useFormat();
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes);
  const recentIds = useTranscriptCursor((state) => state.recentCodeIds);
  const [query, setQuery] = useState('');
  const options = useMemo(() => {
    const sections = pickerSections(nameCodes(codes, language), query, {
      recentIds,
      codingsOf: (id) => counts[id]?.codings ?? 0,
    });
    return sections.flatMap((section) => section.options).filter((option) => option.kind === 'code');
  }, [codes, language, query, recentIds, counts]);
  return (
    <>
      <p className={classes['how']}>{t('howToDrag')}</p>
      <TextInput
        size="xs"
        leftSection={<IconSearch size={14} stroke={1.8} />}
        placeholder={t('editor:findCode')}
        aria-label={t('editor:findCode')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {options.length === 0 ? (
        <p className={classes['how']}>{t('nothingFound', { query })}</p>
      ) : (
        <ul className={classes['shelf']}>
          {options.map((option) => (
            <ShelfLine key={option.id} option={option} />
          ))}
        </ul>
      )}
    </>
  );
}

function ShelfLine({ option: { code, name } }: { readonly option: CodeOption }) {
  const { t } = useTranslation('marking');
  return (
    <DraggedCode codeId={code.id}>
      <button
        type="button"
        className={classes['line']}
        title={t('setOnChosen')}
        onClick={() => void codeTarget([{ kind: 'code', codeId: code.id }])}
      >
        <CodeMark family={getCodeType(code.typeId).family} name={name} size={16} />
      </button>
    </DraggedCode>
  );
}
