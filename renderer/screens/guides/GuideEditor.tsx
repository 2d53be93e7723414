import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedGuide } from '#shared/contract/guidesContract.ts';
import type { GuideSection } from '#shared/domain/guide.ts';
import { findGuideBlanks } from '#shared/domain/guideBlanks.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { addSection } from './guideEdits.ts';
import classes from './GuideEditor.module.css';
import { SectionEditor } from './SectionEditor.tsx';

/** The guide to read and to change; every change is saved at once and can be undone. */
export function GuideEditor({ guide }: { readonly guide: ListedGuide }) {
  const { t } = useTranslation('guides');
  const isReadOnly = useSession(selectIsReadOnly);
  const hypotheses = useRecordList('hypothesis');
  const mvps = useRecordList('mvp');
  const { id, guideId, isCustom, language } = guide;
  const blanks = useMemo(() => findGuideBlanks(hypotheses, mvps, language), [hypotheses, mvps, language]);
  const [title, setTitle] = useState<string | null>(null);
  const [sections, setSections] = useState<readonly GuideSection[]>(guide.sections);
  const [savedSections, setSavedSections] = useState(guide.sections);
  // What was saved elsewhere, or taken back, comes in by the guide; our own change is shown before it is saved.
  if (guide.sections !== savedSections) {
    setSavedSections(guide.sections);
    setSections(guide.sections);
  }
  const save = (patch: { readonly title?: string; readonly sections?: GuideSection[] }): void => {
    if (patch.sections !== undefined) setSections(patch.sections);
    const next = { title: patch.title ?? guide.title, sections: [...(patch.sections ?? sections)] };
    void runCommand((client) => client.guides.save({ id, guideId, isCustom, ...next })).then((answer) => {
      if (answer === null) setSections(guide.sections);
    });
  };
  const saveTitle = (): void => {
    const next = title?.trim() ?? '';
    if (next !== '' && next !== guide.title) save({ title: next });
    setTitle(null);
  };
  return (
    <div className={classes['editor']} lang={language}>
      <TextInput
        variant="unstyled"
        classNames={{ root: classes['titleRoot'], input: classes['guideTitle'] }}
        aria-label={t('guideTitle')}
        value={title ?? guide.title}
        readOnly={isReadOnly}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={saveTitle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTitle(null);
        }}
      />
      <p className={classes['goal']}>
        {guide.goal}. {t('minutes', { count: guide.minutes })}.
      </p>
      <p className={classes['quiet']}>
        {t('keys')} {t('blanks')}
      </p>
      {sections.map((section, at) => (
        <SectionEditor
          key={section.id}
          sections={sections}
          at={at}
          firstNumber={1 + sections.slice(0, at).reduce((sum, { questions }) => sum + questions.length, 0)}
          kind={guideId}
          language={language}
          blanks={blanks}
          isReadOnly={isReadOnly}
          onChange={(next) => save({ sections: next })}
        />
      ))}
      <Button
        className={classes['addSection']}
        disabled={isReadOnly}
        leftSection={<IconPlus size={16} stroke={1.6} />}
        onClick={() => save({ sections: addSection(sections, t('newSection')) })}
      >
        {t('addSection')}
      </Button>
    </div>
  );
}
