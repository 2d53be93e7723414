import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergeConflict, MergeSideName } from '#shared/contract/mergesContract.ts';
import { conflictValueWords, conflictWords, mergeKindWords } from '#shared/contract/mergeWords.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './MergeDialog.module.css';

interface ConflictChoiceProps {
  readonly conflict: MergeConflict;
  readonly chosen: MergeSideName;
  readonly onChoose: (side: MergeSideName) => void;
}

const sides = [
  ['mine', 'here'],
  ['theirs', 'there'],
] as const;

/** One thing that both copies changed, with both values side by side: who wrote which, and when. */
export function ConflictChoice({ conflict, chosen, onChoose }: ConflictChoiceProps) {
  const { t } = useTranslation('merging');
  const format = useFormat();
  const { language } = format;
  const kind = mergeKindWords(conflict.entity, language);
  const title = conflict.title === '' ? kind : conflict.title;
  const writtenBy = ({ author, at }: MergeConflict['mine']): string => {
    if (at === '') return author;
    return t('written', { author, moment: `${format.day(at)}, ${format.time(at)}` });
  };
  return (
    <Radio.Group
      value={chosen}
      onChange={(side) => onChoose(side === 'mine' ? 'mine' : 'theirs')}
      aria-label={`${title}: ${conflictWords(conflict, language)}`}
    >
      <div className={classes['name']}>
        {title} <span className={classes['what']}>— {conflictWords(conflict, language)}</span>
      </div>
      <div className={classes['sides']}>
        {sides.map(([side, label]) => (
          <Radio
            key={side}
            value={side}
            label={
              <>
                <div className={classes['value']}>{conflictValueWords(conflict, conflict[side], language)}</div>
                <div className={classes['aside']}>
                  {t(label)} · {writtenBy(conflict[side])}
                </div>
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
