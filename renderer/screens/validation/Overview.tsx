import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EconomicsInputKey } from '#shared/domain/validation.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { goTo } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { economicsOf } from './economicsOf.ts';
import { EconomicsSection } from './EconomicsSection.tsx';
import { LedgerSection } from './LedgerSection.tsx';
import { PriceSection } from './PriceSection.tsx';
import { PresalesSection } from './PresalesSection.tsx';
import { findPart, type OverviewPart } from './sections.ts';
import { TornadoSection } from './TornadoSection.tsx';
import type { ValidationScope } from './useValidationScope.ts';
import classes from './ValidationScreen.module.css';

interface OverviewProps {
  readonly scope: ValidationScope;
  /** The part of the address after the screen: brings that part into view. */
  readonly anchor: string | null;
  readonly onEditInput: (input: EconomicsInputKey | null) => void;
}

const idOfPart = (part: OverviewPart): string => `validation-${part}`;

/** Brings the named part into view and the keyboard with it. */
function useAnchor(anchor: string | null): void {
  useEffect(() => {
    const part = findPart(anchor);
    const target = part === null ? null : document.getElementById(idOfPart(part));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [anchor]);
}

/** Four questions on one page: does it pay, what moves it, who was delighted, who paid. */
export function Overview({ scope, anchor, onEditInput }: OverviewProps) {
  const { t } = useTranslation('validation');
  const isReadOnly = useSession(selectIsReadOnly);
  useAnchor(anchor);
  const { scenario, testedPrice, mvp } = scope;
  const economics = scenario === null ? null : economicsOf(scenario.inputs, testedPrice);
  return (
    <>
      {scope.isScenarioOld && (
        <Banner
          tone="warning"
          action={
            !isReadOnly && (
              <LinkButton onClick={() => goTo('validation', 'scenarios')}>{t('oldScenarioAction')}</LinkButton>
            )
          }
        >
          {t('oldScenario')}
        </Banner>
      )}
      <div className={classes['top']} id={idOfPart('economics')} tabIndex={-1}>
        {scenario === null || economics === null ? (
          <Section title={t('economics')} className={classes['wide']}>
            <EmptyState
              text={t('noScenario')}
              action={!isReadOnly && <Button onClick={() => onEditInput(null)}>{t('writeInputs')}</Button>}
            />
          </Section>
        ) : (
          <>
            <EconomicsSection
              scenario={scenario}
              economics={economics}
              currency={scope.currency}
              mvp={mvp}
              onEditInput={onEditInput}
            />
            <TornadoSection economics={economics} currency={scope.currency} />
          </>
        )}
      </div>
      {economics !== null && (
        <div className={classes['prices']}>
          <PriceSection scope={scope} economics={economics} />
        </div>
      )}
      <div className={classes['bottom']}>
        <div id={idOfPart('interviews')} tabIndex={-1} className={classes['part']}>
          <LedgerSection scope={scope} />
        </div>
        <div id={idOfPart('presales')} tabIndex={-1} className={classes['part']}>
          <PresalesSection scope={scope} breakEven={economics?.result.breakEven?.conversion ?? null} />
        </div>
      </div>
    </>
  );
}
