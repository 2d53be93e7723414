import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { goTo, useRoute } from '../../store/route.ts';
import classes from './FindScreen.module.css';
import { PhrasesView } from './PhrasesView.tsx';
import { QuotationsView } from './QuotationsView.tsx';
import { WordsView } from './WordsView.tsx';

const views = ['words', 'quotations', 'phrases'] as const;
type View = (typeof views)[number];

const viewKeys = { words: 'viewWords', quotations: 'viewQuotations', phrases: 'viewPhrases' } as const;
const subtitleKeys = {
  words: 'subtitleWords',
  quotations: 'subtitleQuotations',
  phrases: 'subtitlePhrases',
} as const;

/** Three ways to find: words as they were said, quotations by their codes, wording that repeats. */
export function FindScreen() {
  const { t } = useTranslation('find');
  const { id } = useRoute();
  const view: View = views.find((candidate) => candidate === id) ?? 'words';
  const choices = useMemo(() => views.map((value) => ({ value, label: t(viewKeys[value]) })), [t]);
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={t(subtitleKeys[view])}
        actions={
          <SegmentedControl
            aria-label={t('views')}
            data={choices}
            value={view}
            onChange={(value) => goTo('find', value)}
          />
        }
      />
      {view === 'words' && <WordsView />}
      {view === 'quotations' && <QuotationsView />}
      {view === 'phrases' && <PhrasesView />}
    </div>
  );
}
