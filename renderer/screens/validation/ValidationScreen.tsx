import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EconomicsInputKey } from '#shared/domain/validation.ts';
import { Banner } from '../../components/Banner.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { useRoute } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { FiringSection } from './firing/FiringSection.tsx';
import { HadiSection } from './HadiSection.tsx';
import { HypothesesSection } from './HypothesesSection.tsx';
import { JourneySection } from './journey/JourneySection.tsx';
import { MvpsSection } from './MvpsSection.tsx';
import { Overview } from './Overview.tsx';
import { PromisesSection } from './PromisesSection.tsx';
import { RisksSection } from './RisksSection.tsx';
import { ScenarioDrawer } from './ScenarioDrawer.tsx';
import { ScenariosSection } from './ScenariosSection.tsx';
import { SectionNav } from './SectionNav.tsx';
import { findSection } from './sections.ts';
import { useValidationScope, type ValidationScope } from './useValidationScope.ts';
import classes from './ValidationScreen.module.css';

function useSubtitle(scope: ValidationScope): string {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const parts = [scope.segment === null ? t('noSegment') : scope.segment.name];
  if (scope.mvp !== null) parts.push(t('priceIs', { price: format.money(scope.mvp.price, scope.mvp.currency) }));
  if (scope.scenario !== null) parts.push(t('scenarioIs', { name: format.quoted(scope.scenario.name) }));
  return parts.join(' · ');
}

/** The chosen segment on trial: economics, solution interviews, presales, and what they rest on. */
export function ValidationScreen() {
  const { t } = useTranslation('validation');
  const { id } = useRoute();
  const section = findSection(id);
  const scope = useValidationScope();
  const isReadOnly = useSession(selectIsReadOnly);
  const subtitle = useSubtitle(scope);
  const [editing, setEditing] = useState<{ readonly focus: EconomicsInputKey | null } | null>(null);
  const editInput = (focus: EconomicsInputKey | null): void => setEditing({ focus });
  const screen = useRef<HTMLDivElement>(null);
  // Each section begins at its top, however far down the one before was read.
  useLayoutEffect(() => {
    const main = screen.current?.closest('main');
    if (main) main.scrollTop = 0;
  }, [section]);
  return (
    <div className={classes['screen']} ref={screen}>
      <ScreenHeader
        title={t('title')}
        subtitle={subtitle}
        actions={
          !isReadOnly &&
          scope.scenario !== null && (
            <Button
              leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />}
              onClick={() => editInput(null)}
            >
              {t('editInputs')}
            </Button>
          )
        }
      />
      <SectionNav section={section} />
      {isReadOnly && <Banner>{t('readOnly')}</Banner>}
      {section === 'overview' && <Overview scope={scope} anchor={id} onEditInput={editInput} />}
      {section === 'scenarios' && <ScenariosSection scope={scope} />}
      {section === 'mvp' && <MvpsSection scope={scope} />}
      {section === 'hypotheses' && <HypothesesSection />}
      {section === 'hadi' && <HadiSection />}
      {section === 'promises' && <PromisesSection />}
      {section === 'risks' && <RisksSection />}
      {section === 'firing' && <FiringSection main={scope.segment} />}
      {section === 'journey' && <JourneySection main={scope.segment} />}
      {editing !== null && (
        <ScenarioDrawer
          scenario={scope.scenario}
          isFirst={scope.scenario === null}
          focus={editing.focus}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}
