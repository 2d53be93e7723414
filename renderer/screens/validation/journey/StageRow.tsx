import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyOfGroup } from '#shared/contract/picturesContract.ts';
import { journeyGaps } from '#shared/domain/journeyGaps.ts';
import { stageNames } from '#shared/domain/journeyStage.ts';
import type { JourneyStage } from '#shared/domain/validation.ts';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './JourneySection.module.css';

type Felt = JourneyOfGroup['stages'][number];
type Fields = Pick<JourneyStage, 'touchpoints' | 'owner' | 'step'>;
const fieldKeys = ['touchpoints', 'owner', 'step'] as const satisfies readonly (keyof Fields)[];

interface StageRowProps {
  readonly stageKey: JourneyStage['stage'];
  readonly stage: JourneyStage | undefined;
  /** Undefined until it has come. */
  readonly felt: Felt | undefined;
  /** People heard at all. */
  readonly n: number;
  readonly onOpen: (mark: OpenedMark) => void;
}

/** Saves when a field is left; until then what is typed stands before what is stored. */
export function StageRow({ stageKey, stage, felt, n, onOpen }: StageRowProps) {
  const { t } = useTranslation('journey');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [draft, setDraft] = useState<Partial<Fields>>({});
  const stored: Fields = {
    touchpoints: stage?.touchpoints ?? '',
    owner: stage?.owner ?? '',
    step: stage?.step ?? '',
  };
  const shown = { ...stored, ...draft };
  const name = stageNames[language][stageKey];
  const gaps =
    felt === undefined
      ? []
      : journeyGaps({ people: felt.told.length + felt.values.length, median: felt.median }, stored);
  const save = async (): Promise<void> => {
    if (fieldKeys.some((key) => shown[key].trim() !== stored[key])) {
      const fields = { touchpoints: shown.touchpoints.trim(), owner: shown.owner.trim(), step: shown.step.trim() };
      const answer = await runCommand(
        (client) => client.validation.saveJourneyStage({ stage: stageKey, ...fields }),
        t('saved', { name }),
      );
      if (answer === null) return;
    }
    // What was typed into another field meanwhile stays.
    setDraft((now) =>
      Object.fromEntries(fieldKeys.flatMap((key) => (now[key] === draft[key] ? [] : [[key, now[key]]]))),
    );
  };
  const change = (key: keyof Fields, value: string): void => setDraft((now) => ({ ...now, [key]: value }));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {felt !== undefined && <Feelings felt={felt} n={n} title={name} onOpen={onOpen} />}
        {gaps.map((kind) => (
          <span key={kind} className={classes['gap']} data-kind={kind}>
            {t(`gap_${kind}`)}
          </span>
        ))}
      </td>
      <td>
        <Textarea
          aria-label={t('touchpointsOf', { name })}
          placeholder={isReadOnly ? undefined : t('touchpointsHint')}
          autosize
          minRows={1}
          value={shown.touchpoints}
          disabled={isReadOnly}
          onChange={(event) => change('touchpoints', event.currentTarget.value)}
          onBlur={() => void save()}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('ownerOf', { name })}
          placeholder={t('nobodyYet')}
          value={shown.owner}
          disabled={isReadOnly}
          onChange={(event) => change('owner', event.currentTarget.value)}
          onBlur={() => void save()}
        />
      </td>
      <td>
        <Textarea
          aria-label={t('stepOf', { name })}
          placeholder={isReadOnly ? undefined : t('stepHint')}
          autosize
          minRows={1}
          value={shown.step}
          disabled={isReadOnly}
          onChange={(event) => change('step', event.currentTarget.value)}
          onBlur={() => void save()}
        />
      </td>
    </tr>
  );
}

interface FeelingsProps {
  readonly felt: Felt;
  readonly n: number;
  readonly title: string;
  readonly onOpen: (mark: OpenedMark) => void;
}

function Feelings({ felt, n, title, onOpen }: FeelingsProps) {
  const { t } = useTranslation('journey');
  const format = useFormat();
  const { values, median, codes, quotations, told, toldCodes } = felt;
  const people = values.map(({ person }) => person);
  return (
    <>
      {told.length > 0 && (
        <div>
          <LinkButton onClick={() => onOpen({ title, codeIds: toldCodes, respondentIds: told, of: n })}>
            {t('told', { kOfN: format.kOfN(told.length, n) })}
          </LinkButton>
        </div>
      )}
      {median !== null && (
        <div>
          <LinkButton
            onClick={() => onOpen({ title, codeIds: codes, respondentIds: people, quotationIds: quotations, of: n })}
          >
            {t('felt', { median: signed(median, format.number), kOfN: format.kOfN(people.length, n) })}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function signed(value: number, print: (value: number, digits: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${print(Math.abs(value), 1)}`;
}
