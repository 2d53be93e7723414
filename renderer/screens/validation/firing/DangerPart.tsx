import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { costNames } from '#shared/domain/switchingCost.ts';
import type { Danger } from '#shared/domain/firing.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Section } from '../../../components/Section.tsx';
import { useRecordList } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import recordClasses from '../RecordList.module.css';
import screenClasses from '../ValidationScreen.module.css';
import { DangerDialog } from './DangerDialog.tsx';

/** Who could fire us, why, what warns us and what we do. */
export function DangerPart() {
  const { t } = useTranslation(['firing', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const dangers = useRecordList('danger');
  const [editing, setEditing] = useState<Danger | 'new' | null>(null);
  const add = !isReadOnly && (
    <Button size="xs" onClick={() => setEditing('new')}>
      {t('addDanger')}
    </Button>
  );
  return (
    <Section title={t('dangerTitle')} className={screenClasses['narrow']}>
      <p className={screenClasses['intro']}>{t('dangerIntro')}</p>
      {dangers.length === 0 ? (
        <EmptyState text={t('noDangers')} action={add} />
      ) : (
        <>
          <ul className={recordClasses['list']}>
            {dangers.map((danger) => (
              <DangerEntry key={danger.id} danger={danger} onEdit={isReadOnly ? null : () => setEditing(danger)} />
            ))}
          </ul>
          <div className={screenClasses['toolbar']}>{add}</div>
        </>
      )}
      {editing !== null && (
        <DangerDialog danger={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

interface DangerEntryProps {
  readonly danger: Danger;
  /** Null where nothing may be changed. */
  readonly onEdit: (() => void) | null;
}

function DangerEntry({ danger, onEdit }: DangerEntryProps) {
  const { t } = useTranslation(['firing', 'common']);
  const { language, longDay } = useFormat();
  const { who, source, cost, why, warning, answer, owner, endsOn } = danger;
  const orMissing = (text: string, missing: 'noAnswer' | 'noWarning') =>
    text.trim() === '' ? <span className={screenClasses['warning']}>{t(missing)}</span> : text;
  return (
    <li className={recordClasses['entry']}>
      <div className={recordClasses['head']}>
        <h3 className={recordClasses['name']}>{who}</h3>
        <span className={recordClasses['aside']}>
          {[t(`source_${source}`), cost === null ? t('anywhere') : costNames[language][cost]].join(' · ')}
        </span>
        {onEdit !== null && (
          <LinkButton aria-label={t('editNamed', { name: who })} onClick={onEdit}>
            {t('common:edit')}
          </LinkButton>
        )}
      </div>
      <dl className={recordClasses['pairs']}>
        {why.trim() !== '' && (
          <>
            <dt>{t('why')}</dt>
            <dd>{why}</dd>
          </>
        )}
        {endsOn !== null && (
          <>
            <dt>{t('contractEndsOn')}</dt>
            <dd>{longDay(endsOn)}</dd>
          </>
        )}
        <dt>{t('warning')}</dt>
        <dd>{orMissing(warning, 'noWarning')}</dd>
        <dt>{t('answer')}</dt>
        <dd>{orMissing(answer, 'noAnswer')}</dd>
        {owner.trim() !== '' && (
          <>
            <dt>{t('dangerOwner')}</dt>
            <dd>{owner}</dd>
          </>
        )}
      </dl>
    </li>
  );
}
