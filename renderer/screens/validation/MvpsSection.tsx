import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Mvp } from '#shared/domain/validation.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { MvpDialog, type MvpSubject } from './MvpDialog.tsx';
import recordClasses from './RecordList.module.css';
import type { ValidationScope } from './useValidationScope.ts';
import classes from './ValidationScreen.module.css';

/** What is offered to the segment, version by version: the promise, its price, the pains it answers. */
export function MvpsSection({ scope }: { readonly scope: ValidationScope }) {
  const { t } = useTranslation('validation');
  const isReadOnly = useSession(selectIsReadOnly);
  const mvps = useRecordList('mvp').toSorted((a, b) => b.version - a.version);
  const [editing, setEditing] = useState<MvpSubject | null>(null);
  return (
    <Section title={t('mvpTitle')} className={classes['narrow']}>
      <p className={classes['intro']}>{t('mvpIntro')}</p>
      {mvps.length === 0 ? (
        <EmptyState
          text={t('noMvps')}
          action={
            !isReadOnly && (
              <Button onClick={() => setEditing({ mvp: null, isNewVersion: false })}>{t('writeMvp')}</Button>
            )
          }
        />
      ) : (
        <>
          <ul className={recordClasses['list']}>
            {mvps.map((mvp) => (
              <MvpEntry key={mvp.id} mvp={mvp} isTested={mvp.id === scope.mvp?.id} onEdit={setEditing} />
            ))}
          </ul>
          {!isReadOnly && (
            <div className={classes['toolbar']}>
              <Button size="xs" onClick={() => setEditing({ mvp: mvps[0] ?? null, isNewVersion: true })}>
                {t('newVersion')}
              </Button>
            </div>
          )}
        </>
      )}
      {editing !== null && <MvpDialog subject={editing} scope={scope} onClose={() => setEditing(null)} />}
    </Section>
  );
}

interface MvpEntryProps {
  readonly mvp: Mvp;
  readonly isTested: boolean;
  readonly onEdit: (subject: MvpSubject) => void;
}

function MvpEntry({ mvp, isTested, onEdit }: MvpEntryProps) {
  const { t } = useTranslation(['validation', 'common']);
  const format = useFormat();
  const codes = useRecordTable('code');
  const segments = useRecordTable('customerSegment');
  const isReadOnly = useSession(selectIsReadOnly);
  const segment = mvp.customerSegmentId === null ? undefined : segments[mvp.customerSegmentId];
  return (
    <li className={recordClasses['entry']}>
      <div className={recordClasses['head']}>
        <h3 className={recordClasses['name']}>{t('mvpVersion', { name: mvp.name, version: mvp.version })}</h3>
        <span className={recordClasses['aside']}>
          {format.money(mvp.price, mvp.currency)}
          {isTested && ` · ${t('testedNow')}`}
        </span>
        {!isReadOnly && (
          <LinkButton
            aria-label={t('editNamed', { name: mvp.name })}
            onClick={() => onEdit({ mvp, isNewVersion: false })}
          >
            {t('common:edit')}
          </LinkButton>
        )}
      </div>
      <p className={recordClasses['words']}>{mvp.promise === '' ? t('noPromise') : mvp.promise}</p>
      {mvp.painCodeIds.length > 0 && (
        <div className={recordClasses['marks']}>
          {mvp.painCodeIds.flatMap((id) => {
            const code = codes[id];
            if (code === undefined) return [];
            return [
              <CodeMark
                key={id}
                size={16}
                family={getCodeType(code.typeId).family}
                name={nameOfCode(code, format.language)}
              />,
            ];
          })}
        </div>
      )}
      <div className={recordClasses['meta']}>
        {[
          segment === undefined ? '' : segment.name,
          t('waveNumber', { wave: mvp.wave }),
          mvp.tested === '' ? t('notTestedYet') : mvp.tested,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
    </li>
  );
}
