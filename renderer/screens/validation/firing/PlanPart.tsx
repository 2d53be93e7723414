import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostsOfGroup } from '#shared/contract/picturesContract.ts';
import type { FiringStep } from '#shared/domain/firing.ts';
import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import { costNames, switchingKeys } from '#shared/domain/switchingCost.ts';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { SwitchingCostsChart } from '../../../components/evidence/SwitchingCostsChart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Section } from '../../../components/Section.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import { today } from '../today.ts';
import screenClasses from '../ValidationScreen.module.css';
import classes from './FiringSection.module.css';

type CostHeard = CostsOfGroup['costs'][number];
/** From this median on a cost holds people fast enough to need a step. */
const heavyFrom = 3;

interface PlanPartProps {
  readonly segmentId: CustomerSegmentId;
  readonly costs: CostsOfGroup;
  readonly onOpen: (mark: OpenedMark) => void;
}

/** The six places that the old way leaves: what it costs there, and what we do about it. */
export function PlanPart({ segmentId, costs: { n, costs }, onOpen }: PlanPartProps) {
  const { t } = useTranslation('firing');
  const format = useFormat();
  const names = costNames[format.language];
  const steps = useRecordList('firingStep').filter(({ customerSegmentId }) => customerSegmentId === segmentId);
  const stepOf = (cost: FiringStep['cost']) => steps.find((step) => step.cost === cost);
  const unplanned = costs.filter(
    ({ cost, median }) => median !== null && median >= heavyFrom && (stepOf(cost)?.action ?? '').trim() === '',
  );
  const counted = {
    planned: format.kOfN(steps.filter(({ action }) => action.trim() !== '').length, switchingKeys.length),
    done: format.kOfN(steps.filter(({ doneOn }) => doneOn !== null).length, switchingKeys.length),
  };
  return (
    <Section title={t('planTitle')} aside={t('planned', counted)} className={classes['plan']}>
      <p className={screenClasses['intro']}>{t('planIntro')}</p>
      {unplanned.length > 0 && (
        <p className={screenClasses['warning']}>
          {t('unplanned', { costs: unplanned.map(({ cost }) => names[cost]).join(', ') })}
        </p>
      )}
      <SwitchingCostsChart costs={{ n, costs }} onOpen={onOpen} />
      <table className={`${classes['table']} ${classes['fields']}`}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '17%' }}>
              {t('cost')}
            </th>
            <th scope="col" style={{ width: '15%' }}>
              {t('heardCost')}
            </th>
            <th scope="col">{t('action')}</th>
            <th scope="col" style={{ width: '14%' }}>
              {t('owner')}
            </th>
            <th scope="col" style={{ width: 150 }}>
              {t('due')}
            </th>
            <th scope="col" style={{ width: 64 }}>
              {t('done')}
            </th>
          </tr>
        </thead>
        <tbody>
          {costs.map((heard) => (
            <CostRow
              key={heard.cost}
              segmentId={segmentId}
              heard={heard}
              n={n}
              step={stepOf(heard.cost)}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface CostRowProps {
  readonly segmentId: CustomerSegmentId;
  readonly heard: CostHeard;
  readonly n: number;
  readonly step: FiringStep | undefined;
  readonly onOpen: (mark: OpenedMark) => void;
}

type Fields = Pick<FiringStep, 'action' | 'owner' | 'dueOn' | 'doneOn'>;
const blank: Fields = { action: '', owner: '', dueOn: null, doneOn: null };

/** Saves when a field is left; until then what is typed stands before what is stored. */
function CostRow({ segmentId, heard, n, step, onOpen }: CostRowProps) {
  const { t } = useTranslation('firing');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [draft, setDraft] = useState<Partial<Fields>>({});
  const stored: Fields = step ?? blank;
  const { action, owner, dueOn, doneOn } = { ...stored, ...draft };
  const cost = costNames[language][heard.cost];
  const save = async (change: Partial<Fields> = {}): Promise<void> => {
    const fields = { action: action.trim(), owner: owner.trim(), dueOn, doneOn, ...change };
    const isSame = (Object.keys(blank) as (keyof Fields)[]).every((key) => fields[key] === stored[key]);
    if (!isSame) {
      const answer = await runCommand(
        (client) => client.firing.saveStep({ customerSegmentId: segmentId, cost: heard.cost, ...fields }),
        t('stepSaved', { cost }),
      );
      if (answer === null) return;
    }
    setDraft({});
  };
  return (
    <tr>
      <th scope="row">{cost}</th>
      <td>
        <HeardCost heard={heard} n={n} title={cost} onOpen={onOpen} />
      </td>
      <td>
        <Textarea
          aria-label={t('actionOf', { cost })}
          placeholder={isReadOnly ? undefined : t('actionHint')}
          autosize
          minRows={1}
          value={action}
          disabled={isReadOnly}
          onChange={(event) => setDraft({ ...draft, action: event.currentTarget.value })}
          onBlur={() => void save()}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('ownerOf', { cost })}
          placeholder={t('nobodyYet')}
          value={owner}
          disabled={isReadOnly}
          onChange={(event) => setDraft({ ...draft, owner: event.currentTarget.value })}
          onBlur={() => void save()}
        />
      </td>
      <td>
        <TextInput
          type="date"
          aria-label={t('dueOf', { cost })}
          value={dueOn ?? ''}
          disabled={isReadOnly}
          onChange={(event) =>
            setDraft({ ...draft, dueOn: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
          onBlur={() => void save()}
        />
      </td>
      <td>
        <Checkbox
          aria-label={t('doneOf', { cost })}
          checked={doneOn !== null}
          disabled={isReadOnly}
          onChange={(event) => void save({ doneOn: event.currentTarget.checked ? today() : null })}
        />
      </td>
    </tr>
  );
}

interface HeardCostProps {
  readonly heard: CostHeard;
  readonly n: number;
  readonly title: string;
  readonly onOpen: (mark: OpenedMark) => void;
}

function HeardCost({ heard: { median, named, rated, codes }, n, title, onOpen }: HeardCostProps) {
  const { t } = useTranslation('firing');
  const format = useFormat();
  if (named.length === 0) return <span className={screenClasses['muted']}>{t('notHeard')}</span>;
  return (
    <LinkButton onClick={() => onOpen({ title, codeIds: codes, respondentIds: named, of: n })}>
      {median === null
        ? t('notRated', { count: named.length })
        : t('medianOf', { median: format.number(median, 1), kOfN: format.kOfN(rated.length, n) })}
    </LinkButton>
  );
}
