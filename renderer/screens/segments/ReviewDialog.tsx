import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SegmentDialogs.module.css';
import type { CounterQuote } from './useSegmentFigures.ts';

interface ReviewDialogProps {
  readonly kept: CustomerSegment;
  readonly quote: CounterQuote;
  readonly onClose: () => void;
}

/** What a quote against the segment means, in the researcher's words. */
export function ReviewDialog({ kept, quote, onClose }: ReviewDialogProps) {
  const { t } = useTranslation(['segments', 'common']);
  const format = useFormat();
  const [note, setNote] = useState(quote.review?.note ?? '');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (note.trim() === '') return;
    const answer = await runCommand(
      (client) => client.segments.reviewCounterEvidence({ id: kept.id, codingId: quote.codingId, note: note.trim() }),
      t('reviewSaved'),
    );
    if (answer !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('reviewTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <blockquote className={classes['quote']}>{format.quoted(quote.quote)}</blockquote>
          <Textarea
            label={t('reviewNote')}
            description={t('reviewHint')}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={note.trim() === ''}>
              {t('reviewSave')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
