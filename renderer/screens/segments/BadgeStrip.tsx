import { IconDice5, IconRefresh, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { discoveryProbability } from '#shared/analysis/discoveryProbability.ts';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './BadgeStrip.module.css';
import { countAsClear, stableFrom } from './segmentViews.ts';

/** A share of people whose trait a small sample may miss, to say how far the talks reach. */
const rareShare = 0.1;
const chance = 0.05;

interface BadgeStripProps {
  readonly result: SegmentsResult;
  /** What a proposal is called on the screen, by its id. */
  readonly nameOf: (proposalId: string) => string;
}

/** Three things to know before believing the map: chance, stability, how few people spoke. */
export function BadgeStrip({ result, nameOf }: BadgeStripProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { p, permutations } = result.nullTest;
  const isEarly = result.warnings.some((warning) => warning.startsWith('fewPeople'));
  return (
    <ul className={classes['strip']}>
      {p !== null && (
        <Badge
          icon={<IconDice5 size={18} stroke={1.6} aria-hidden />}
          tone={p <= chance ? 'met' : 'warning'}
          title={t(p <= chance ? 'unlikelyChance' : 'likelyChance')}
        >
          {t('shuffled', { count: countAsClear(p, permutations), permutations: format.number(permutations) })}
        </Badge>
      )}
      {result.segments.length > 0 && <Stability result={result} nameOf={nameOf} />}
      <Badge
        icon={<IconUsers size={18} stroke={1.6} aria-hidden />}
        tone="plain"
        title={t(isEarly ? 'earlySignal' : 'enoughPeople', { count: result.n })}
      >
        {t('discovery', {
          share: format.percent(rareShare),
          chance: format.chance(discoveryProbability(rareShare, result.n)),
        })}
      </Badge>
    </ul>
  );
}

function Stability({ result, nameOf }: BadgeStripProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const total = result.segments.length;
  const doubtful = result.segments.filter(({ stability }) => stability < stableFrom);
  const stable = total - doubtful.length;
  const values = result.segments.map(({ stability }) => stability);
  const low = format.number(Math.min(...values), 2);
  const high = format.number(Math.max(...values), 2);
  const title =
    stable === total
      ? t('allStable')
      : stable === 0
        ? t('noneStable')
        : t('someStable', { stable: format.number(stable), total: format.number(total) });
  return (
    <Badge
      icon={<IconRefresh size={18} stroke={1.6} aria-hidden />}
      tone={stable === total ? 'met' : 'warning'}
      title={title}
    >
      {doubtful.length === 0
        ? low === high
          ? t('resampledAt', { value: high })
          : t('resampledFrom', { low, high })
        : t('doubtfulNames', { names: doubtful.map(({ id }) => format.quoted(nameOf(id))).join(', ') })}
    </Badge>
  );
}

interface BadgeProps {
  readonly icon: ReactNode;
  readonly tone: 'met' | 'warning' | 'plain';
  readonly title: string;
  readonly children: ReactNode;
}

function Badge({ icon, tone, title, children }: BadgeProps) {
  return (
    <li className={classes['badge']}>
      <span className={classes['icon']} data-tone={tone}>
        {icon}
      </span>
      <div>
        <b className={classes['title']}>{title}</b>
        <div className={classes['words']}>{children}</div>
      </div>
    </li>
  );
}
