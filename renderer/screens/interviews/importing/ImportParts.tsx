import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat } from '../../../strings/format.ts';
import classes from './ImportParts.module.css';
import type { ImportDraft, TranscriptPreview } from './importDraft.ts';
import { groupsOfParts, isApart, type PartChoice } from './partChoices.ts';

interface ImportPartsProps {
  readonly preview: TranscriptPreview;
  readonly draft: ImportDraft;
  readonly onChange: (patch: Partial<ImportDraft>) => void;
}

/** The interviews that a file seems to hold: which of them come in, and which belong together. */
export function ImportParts({ preview, draft, onChange }: ImportPartsProps) {
  const { t } = useTranslation('importing');
  const { parts } = draft;
  const choose = (place: number, choice: PartChoice): void => {
    const choices = parts.choices.map((known, other) => (other === place ? choice : known));
    const changed = { ...parts, choices };
    onChange({ parts: changed, isIncluded: groupsOfParts(changed).length > 0 });
  };
  return (
    <section>
      <SegmentedControl
        aria-label={t('parts')}
        value={isApart(parts) ? 'apart' : 'whole'}
        data={[
          { value: 'apart', label: t('partsApart', { count: preview.parts.length }) },
          { value: 'whole', label: t('partsWhole') },
        ]}
        onChange={(value) => {
          const changed = { ...parts, isWhole: value === 'whole' };
          onChange({ parts: changed, isIncluded: groupsOfParts(changed).length > 0 });
        }}
      />
      {isApart(parts) && (
        <>
          <ol className={classes['parts']} aria-label={t('parts')}>
            {preview.parts.map((part, place) => (
              // Parts never change places.
              <Part
                key={place}
                part={part}
                choice={parts.choices[place] ?? 'own'}
                canJoin={place > 0}
                onChoose={(choice) => choose(place, choice)}
              />
            ))}
          </ol>
          <p className={classes['hint']}>{t('partsHint')}</p>
        </>
      )}
    </section>
  );
}

interface PartProps {
  readonly part: TranscriptPreview['parts'][number];
  readonly choice: PartChoice;
  readonly canJoin: boolean;
  readonly onChoose: (choice: PartChoice) => void;
}

function Part({ part, choice, canJoin, onChoose }: PartProps) {
  const { t } = useTranslation('importing');
  const { longDay, quoted } = useFormat();
  const speakers = part.speakers.map(({ label }) => (label === '' ? t('noLabel') : label)).join(', ');
  const facts = [part.date === null ? '' : longDay(part.date), t('turns', { count: part.turnCount }), speakers];
  const first = part.turns.find(({ speaker }) => speaker !== '') ?? part.turns[0];
  return (
    <li className={classes['part']} data-choice={choice}>
      <Checkbox
        size="xs"
        aria-label={t('isIncluded', { name: part.title })}
        checked={choice !== 'left'}
        onChange={(event) => onChoose(event.currentTarget.checked ? 'own' : 'left')}
      />
      <div>
        <div className={classes['title']}>{part.title}</div>
        <div className={classes['facts']}>{facts.filter((fact) => fact !== '').join(' · ')}</div>
        {first !== undefined && <div className={classes['words']}>{quoted(first.text)}</div>}
      </div>
      {canJoin && choice !== 'left' && (
        <LinkButton
          aria-pressed={choice === 'joined'}
          aria-label={t(choice === 'joined' ? 'partPartOf' : 'partJoinOf', { name: part.title })}
          onClick={() => onChoose(choice === 'joined' ? 'own' : 'joined')}
        >
          {t(choice === 'joined' ? 'partPart' : 'partJoin')}
        </LinkButton>
      )}
    </li>
  );
}
