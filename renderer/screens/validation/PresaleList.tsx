import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Presale } from '#shared/domain/validation.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordTable } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './LedgerSection.module.css';
import type { PresaleSubject } from './PresaleDialog.tsx';
import { presaleStageTexts } from './presaleStageTexts.ts';
import { summarisePresales } from './presaleSummary.ts';
import { today } from './today.ts';
import { useFigures } from './useFigures.ts';
import type { ValidationScope } from './useValidationScope.ts';

const mostShown = 8;

interface PresaleListProps {
  readonly scope: ValidationScope;
  readonly onEdit: (subject: PresaleSubject) => void;
}

/** Everybody who was asked, and the people of the segment who still wait to be. */
export function PresaleList({ scope, onEdit }: PresaleListProps) {
  const { t } = useTranslation('validation');
  const people = useRecordTable('respondent');
  const figures = useFigures(scope.currency);
  const isReadOnly = useSession(selectIsReadOnly);
  const [isEverybodyShown, setIsEverybodyShown] = useState(false);
  const askedIds = new Set(scope.presales.map(({ respondentId }) => respondentId));
  const toVisit = (scope.segment?.memberIds ?? []).filter((id) => !askedIds.has(id) && people[id] !== undefined);
  const lastPrice = summarisePresales(scope.presales).highestPrice ?? scope.testedPrice;
  /** One step: asked today for the price that stands. Without a price there is something to fill in. */
  const noteAsked = async (id: RespondentId): Promise<void> => {
    const personName = people[id]?.name ?? '';
    if (lastPrice === null) {
      onEdit({ presale: null, respondentId: id });
      return;
    }
    await runCommand(
      (client) =>
        client.validation.savePresale({
          id: null,
          respondentId: id,
          personName,
          customerSegmentId: scope.segment?.id ?? null,
          mvpId: scope.mvp?.id ?? null,
          askedOn: today(),
          price: lastPrice,
          stage: 'asked',
          paidOn: null,
          amount: null,
          artefact: null,
        }),
      t('askedNoted', { name: personName, price: figures.money(lastPrice) }),
    );
  };
  const shown = isEverybodyShown ? toVisit : toVisit.slice(0, mostShown);
  return (
    <>
      {scope.presales.length > 0 && (
        <ul className={classes['people']} aria-label={t('askedPeople')}>
          {scope.presales.map((presale) => (
            <PresaleLine key={presale.id} presale={presale} currency={scope.currency} onEdit={onEdit} />
          ))}
        </ul>
      )}
      <div className={classes['footer']}>
        {!isReadOnly && scope.presales.length > 0 && (
          <Button size="xs" onClick={() => onEdit({ presale: null })}>
            {t('addPresale')}
          </Button>
        )}
        {scope.otherPresales.length > 0 && (
          <span className={classes['more']}>{t('otherPresales', { count: scope.otherPresales.length })}</span>
        )}
      </div>
      {toVisit.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>{t('toVisit', { count: toVisit.length })}</h3>
          <ul className={classes['people']}>
            {shown.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes['open']}
                  disabled={isReadOnly}
                  aria-label={t('askPerson', { name: people[id]?.name ?? '' })}
                  onClick={() => onEdit({ presale: null, respondentId: id })}
                >
                  {people[id]?.name}
                </button>
                {!isReadOnly && (
                  <LinkButton
                    aria-label={t('wasAsked', { name: people[id]?.name ?? '' })}
                    onClick={() => void noteAsked(id)}
                  >
                    {t('ask')}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
          {toVisit.length > mostShown && (
            <div className={classes['footer']}>
              <LinkButton onClick={() => setIsEverybodyShown(!isEverybodyShown)}>
                {isEverybodyShown ? t('showFewer') : t('showEverybody', { count: toVisit.length })}
              </LinkButton>
            </div>
          )}
        </>
      )}
    </>
  );
}

interface PresaleLineProps {
  readonly presale: Presale;
  readonly currency: string;
  readonly onEdit: (subject: PresaleSubject) => void;
}

function PresaleLine({ presale, currency, onEdit }: PresaleLineProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const isReadOnly = useSession(selectIsReadOnly);
  const { personName, stage, price, amount, askedOn, paidOn, artefact } = presale;
  const when = stage === 'paid' && paidOn !== null ? paidOn : askedOn;
  return (
    <li>
      <button
        type="button"
        className={classes['open']}
        disabled={isReadOnly}
        aria-label={t('editPresaleOf', { name: personName })}
        onClick={() => onEdit({ presale })}
      >
        {personName}
      </button>
      <span>
        {t(presaleStageTexts[stage])} · {figures.money(stage === 'paid' ? (amount ?? price) : price)}
      </span>
      <span className={classes['company']}>
        {format.day(when)}
        {(artefact ?? '') !== '' && ` · ${artefact ?? ''}`}
      </span>
    </li>
  );
}
