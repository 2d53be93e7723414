import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EconomicsScenario } from '#shared/domain/validation.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { economicsOf } from './economicsOf.ts';
import classes from './ValidationScreen.module.css';
import ledgerClasses from './LedgerSection.module.css';
import { ScenarioComparison } from './ScenarioComparison.tsx';
import { ScenarioDrawer } from './ScenarioDrawer.tsx';
import { useFigures } from './useFigures.ts';
import type { ValidationScope } from './useValidationScope.ts';

/** Every set of inputs, the newest first, with what comes out of it. */
export function ScenariosSection({ scope }: { readonly scope: ValidationScope }) {
  const { t } = useTranslation(['validation', 'common']);
  const format = useFormat();
  const figures = useFigures(scope.currency);
  const isReadOnly = useSession(selectIsReadOnly);
  const scenarios = useRecordList('economicsScenario').toReversed();
  const mvps = useRecordTable('mvp');
  const [editing, setEditing] = useState<EconomicsScenario | 'new' | null>(null);
  const save = (
    scenario: EconomicsScenario,
    change: Partial<EconomicsScenario>,
    isCopy: boolean,
    done: string,
  ): void => {
    const { name, mvpId, inputs, subscription, isCurrent } = { ...scenario, ...change };
    void runCommand(
      (client) =>
        client.validation.saveScenario({
          id: isCopy ? null : scenario.id,
          name,
          mvpId,
          inputs,
          subscription,
          isCurrent,
        }),
      done,
    );
  };
  const duplicate = (scenario: EconomicsScenario): void =>
    save(scenario, { name: t('copyOf', { name: scenario.name }), isCurrent: false }, true, t('scenarioCopied'));
  const remove = (scenario: EconomicsScenario): void => {
    void runCommand((client) => client.validation.removeScenario({ id: scenario.id }), t('scenarioRemoved'));
  };
  const metricsOf = (scenario: EconomicsScenario) =>
    economicsOf(scenario.inputs, scenario.mvpId === null ? null : (mvps[scenario.mvpId]?.price ?? null)).result.metrics;
  return (
    <Section title={t('navScenarios')}>
      <p className={classes['intro']}>{t('scenariosIntro')}</p>
      {scenarios.length === 0 ? (
        <EmptyState
          text={t('noScenario')}
          action={!isReadOnly && <Button onClick={() => setEditing('new')}>{t('writeInputs')}</Button>}
        />
      ) : (
        <>
          <DataTable
            label={t('navScenarios')}
            rows={scenarios}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                title: t('columnScenario'),
                cell: (scenario) => (
                  <>
                    <button
                      type="button"
                      className={ledgerClasses['open']}
                      disabled={isReadOnly}
                      onClick={() => setEditing(scenario)}
                    >
                      {scenario.name}
                    </button>
                    <div className={ledgerClasses['company']}>
                      {[
                        scenario.isCurrent ? t('current') : '',
                        t('waveNumber', { wave: scenario.wave }),
                        format.day(scenario.createdAt),
                      ]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </div>
                  </>
                ),
              },
              {
                key: 'guesses',
                title: t('columnGuesses'),
                cell: ({ inputs }) => Object.values(inputs).filter(({ source }) => source === 'guess').length,
                align: 'right',
                width: '10%',
              },
              ...(['contributionPerUser', 'contribution', 'profit'] as const).map((figure) => ({
                key: figure,
                title: t(figureTexts[figure]),
                cell: (scenario: EconomicsScenario) => {
                  const value = metricsOf(scenario)?.[figure];
                  return value === undefined ? '—' : figures.money(value);
                },
                align: 'right' as const,
                width: '15%',
              })),
              {
                key: 'actions',
                title: '',
                width: 44,
                cell: (scenario) =>
                  !isReadOnly && (
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <Button
                          size="xs"
                          px={6}
                          variant="subtle"
                          color="var(--ink2)"
                          aria-label={t('actionsOf', { name: scenario.name })}
                        >
                          <IconDots size={18} stroke={1.6} aria-hidden />
                        </Button>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item onClick={() => setEditing(scenario)}>{t('common:edit')}</Menu.Item>
                        <Menu.Item onClick={() => duplicate(scenario)}>{t('duplicate')}</Menu.Item>
                        {!scenario.isCurrent && (
                          <Menu.Item onClick={() => save(scenario, { isCurrent: true }, false, t('scenarioIsCurrent'))}>
                            {t('makeCurrent')}
                          </Menu.Item>
                        )}
                        <Menu.Item onClick={() => remove(scenario)}>{t('common:delete')}</Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  ),
              },
            ]}
          />
          {!isReadOnly && (
            <div className={classes['toolbar']}>
              <Button size="xs" onClick={() => setEditing('new')}>
                {t('newScenario')}
              </Button>
            </div>
          )}
        </>
      )}
      {scenarios.length > 1 && <ScenarioComparison scenarios={scenarios} currency={scope.currency} />}
      {editing !== null && (
        <ScenarioDrawer
          scenario={editing === 'new' ? null : editing}
          isFirst={scenarios.length === 0}
          focus={null}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

const figureTexts = {
  contributionPerUser: 'figureLeft',
  contribution: 'figureContribution',
  profit: 'figureProfit',
} as const;
