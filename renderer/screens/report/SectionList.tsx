import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChoiceFields, ReportSection } from '#shared/domain/reportKind.ts';
import { moveSection, toggleSection } from './moveSection.ts';
import classes from './SectionList.module.css';
import { sectionTexts } from './sectionTexts.ts';

interface SectionListProps {
  readonly choice: ReportChoiceFields;
  readonly onChange: (choice: ReportChoiceFields) => void;
}

/** The sections of a report in the order in which they will stand: ticked ones go in. */
export function SectionList({ choice, onChange }: SectionListProps) {
  const { t } = useTranslation('reportKinds');
  const [dragged, setDragged] = useState<ReportSection | null>(null);
  const [over, setOver] = useState<ReportSection | null>(null);
  const [moved, setMoved] = useState<ReportSection | null>(null);
  const total = choice.sections.length;
  const nameOf = (section: ReportSection): string => t(sectionTexts(choice.kind, section)[0]);
  const move = (section: ReportSection, place: number): void => {
    if (place < 0 || place >= total) return;
    setMoved(section);
    onChange(moveSection(choice, section, place));
  };
  const finish = (): void => {
    setDragged(null);
    setOver(null);
  };
  const movedPlace = choice.sections.findIndex(({ section }) => section === moved) + 1;
  return (
    <>
      <p className={classes['hint']}>{t('order')}</p>
      <ol className={classes['list']}>
        {choice.sections.map(({ section, isIn }, place) => {
          const [label, hint] = sectionTexts(choice.kind, section);
          const name = t(label);
          return (
            <li
              key={section}
              className={classes['section']}
              data-over={(over === section && dragged !== section) || undefined}
              data-dragged={dragged === section || undefined}
              onDragOver={(event: DragEvent) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(section);
              }}
              onDrop={(event: DragEvent) => {
                if (dragged === null) return;
                event.preventDefault();
                move(dragged, place);
                finish();
              }}
            >
              <span
                className={classes['handle']}
                title={t('dragSection')}
                aria-hidden
                draggable
                onDragStart={(event: DragEvent) => {
                  event.dataTransfer.setData('application/x-custdev-section', section);
                  event.dataTransfer.effectAllowed = 'move';
                  setDragged(section);
                }}
                onDragEnd={finish}
              >
                <IconGripVertical size={16} stroke={1.6} />
              </span>
              <Checkbox
                className={classes['choice']}
                label={name}
                description={t(hint)}
                checked={isIn}
                onChange={() => onChange(toggleSection(choice, section))}
                onKeyDown={(event: KeyboardEvent) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  move(section, place + (event.key === 'ArrowUp' ? -1 : 1));
                }}
              />
              <span className={classes['tools']}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  disabled={place === 0}
                  aria-label={t('sectionUp', { name })}
                  onClick={() => move(section, place - 1)}
                >
                  <IconArrowUp size={14} stroke={1.6} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  disabled={place === total - 1}
                  aria-label={t('sectionDown', { name })}
                  onClick={() => move(section, place + 1)}
                >
                  <IconArrowDown size={14} stroke={1.6} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <div role="status" className={classes['spoken']}>
        {moved !== null && movedPlace > 0 && t('sectionMoved', { name: nameOf(moved), place: movedPlace, total })}
      </div>
    </>
  );
}
