import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Board.module.css';
import { findBoardChoice, listBoardChoices } from './boardChoices.ts';
import { SortingBoard } from './SortingBoard.tsx';

/** Quotations that wait for a name, in groups of those that say the like: `#/board/<code id, group-pain or all>`. */
export function BoardScreen() {
  const { t } = useTranslation('board');
  const { language } = useFormat();
  const { id } = useRoute();
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes);
  const choices = listBoardChoices(codes, counts, language);
  const choice = findBoardChoice(choices, id, codes, language);
  if (choice === null)
    return (
      <div className={classes['top']}>
        <ScreenHeader title={t('title')} />
        <EmptyState
          text={t('emptyAll')}
          action={
            <Button variant="filled" onClick={() => goTo('interviews')}>
              {t('openInterviews')}
            </Button>
          }
          alternative={<Anchor href={hrefOf('codebook')}>{t('openCodebook')}</Anchor>}
        />
      </div>
    );
  return <SortingBoard key={choice.value} choice={choice} choices={choices} />;
}
