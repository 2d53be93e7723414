import { IconCircleX, IconCoin, IconMessageCircle, IconMinus, IconStar, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VerdictName } from './ledgerRows.ts';
import classes from './LedgerSection.module.css';

export const verdictTexts = {
  DELIGHT: 'verdictDelight',
  LUKEWARM: 'verdictLukewarm',
  POLITE: 'verdictPolite',
  PRICE: 'verdictPrice',
  MISS: 'verdictMiss',
} as const satisfies Record<VerdictName, string>;

const icons: Readonly<Record<VerdictName, Icon>> = {
  DELIGHT: IconStar,
  LUKEWARM: IconMinus,
  POLITE: IconMessageCircle,
  PRICE: IconCoin,
  MISS: IconCircleX,
};

/** A verdict as an icon and a word. */
export function VerdictMark({ name }: { readonly name: VerdictName }) {
  const { t } = useTranslation('validation');
  const IconOfVerdict = icons[name];
  return (
    <span className={classes['verdict']} data-verdict={name}>
      <IconOfVerdict size={16} stroke={1.8} aria-hidden />
      {t(verdictTexts[name])}
    </span>
  );
}
