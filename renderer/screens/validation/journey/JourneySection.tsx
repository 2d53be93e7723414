import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JourneyStage, journeyStageKeys } from '#shared/domain/validation.ts';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import recordClasses from './RecordList.module.css';
import classes from './ValidationScreen.module.css';

type StageKey = JourneyStage['stage'];
const stageTexts = {
  before: 'stageBefore',
  purchase: 'stagePurchase',
  delivery: 'stageDelivery',
  unpack: 'stageUnpack',
  learn: 'stageLearn',
  start: 'stageStart',
  use: 'stageUse',
  store: 'stageStore',
  tell: 'stageTell',
  dispose: 'stageDispose',
} as const satisfies Record<StageKey, string>;

/** Who answers for each stage of the client's way, from before the purchase to the farewell. */
export function JourneySection() {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const stages = useRecordList('journeyStage');
  const owned = stages.filter(({ owner }) => owner.trim() !== '').length;
  return (
    <Section
      title={t('journeyTitle')}
      aside={t('stagesOwned', { owned: format.kOfN(owned, journeyStageKeys.length) })}
      className={classes['narrow']}
    >
      <p className={classes['intro']}>{t('journeyIntro')}</p>
      <table className={recordClasses['stages']}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '26%' }}>
              {t('columnStage')}
            </th>
            <th scope="col" style={{ width: '28%' }}>
              {t('columnOwner')}
            </th>
            <th scope="col">{t('columnStep')}</th>
          </tr>
        </thead>
        <tbody>
          {journeyStageKeys.map((key) => {
            const stage = stages.find((one) => one.stage === key);
            return <StageRow key={key} stageKey={key} stage={stage} />;
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** Saves when a field is left; until then what is typed stands before what is stored. */
function StageRow({ stageKey, stage }: { readonly stageKey: StageKey; readonly stage: JourneyStage | undefined }) {
  const { t } = useTranslation('validation');
  const isReadOnly = useSession(selectIsReadOnly);
  const [draft, setDraft] = useState<Partial<Pick<JourneyStage, 'owner' | 'step'>>>({});
  const stored = { owner: stage?.owner ?? '', step: stage?.step ?? '' };
  const { owner, step } = { ...stored, ...draft };
  const name = t(stageTexts[stageKey]);
  const save = async (): Promise<void> => {
    if (owner.trim() !== stored.owner || step.trim() !== stored.step) {
      const answer = await runCommand(
        (client) => client.validation.saveJourneyStage({ stage: stageKey, owner: owner.trim(), step: step.trim() }),
        t('stageSaved', { name }),
      );
      if (answer === null) return;
    }
    // What was typed into the other field meanwhile stays.
    setDraft((now) => ({
      ...(now.owner === undefined || now.owner === owner ? {} : { owner: now.owner }),
      ...(now.step === undefined || now.step === step ? {} : { step: now.step }),
    }));
  };
  return (
    <tr>
      <td>{name}</td>
      <td>
        <TextInput
          aria-label={t('ownerOf', { name })}
          placeholder={t('nobodyYet')}
          value={owner}
          disabled={isReadOnly}
          onChange={(event) => setDraft({ ...draft, owner: event.currentTarget.value })}
          onBlur={() => void save()}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('stepOf', { name })}
          value={step}
          disabled={isReadOnly}
          onChange={(event) => setDraft({ ...draft, step: event.currentTarget.value })}
          onBlur={() => void save()}
        />
      </td>
    </tr>
  );
}
