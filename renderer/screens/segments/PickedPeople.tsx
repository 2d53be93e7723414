import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { ManualSegmentDialog } from './ManualSegmentDialog.tsx';
import classes from './PickedPeople.module.css';

interface PickedPeopleProps {
  readonly picked: ReadonlySet<RespondentId>;
  readonly onClear: () => void;
  readonly onCreated: (id: CustomerSegmentId) => void;
}

/** How the map is used by keys and mouse; once people are picked, what can be made of them. */
export function PickedPeople({ picked, onClear, onCreated }: PickedPeopleProps) {
  const { t } = useTranslation('segmentStudy');
  const isReadOnly = useSession(selectIsReadOnly);
  const [isCreating, setIsCreating] = useState(false);
  return (
    <div className={classes['picked']} role="status" data-some={picked.size > 0 || undefined}>
      {picked.size === 0 ? (
        <span className={classes['keys']}>{t('mapKeys')}</span>
      ) : (
        <>
          <b>{t('picked', { count: picked.size })}</b>
          {!isReadOnly && (
            <Button size="xs" onClick={() => setIsCreating(true)}>
              {t('makeByHand')}
            </Button>
          )}
          <LinkButton onClick={onClear}>{t('clearPick')}</LinkButton>
        </>
      )}
      {isCreating && (
        <ManualSegmentDialog
          memberIds={[...picked]}
          onCreated={(id) => {
            onClear();
            onCreated(id);
          }}
          onClose={() => setIsCreating(false)}
        />
      )}
    </div>
  );
}
