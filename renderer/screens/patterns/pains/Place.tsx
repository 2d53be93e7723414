import { useTranslation } from 'react-i18next';
import classes from './PainsView.module.css';

interface PlaceProps {
  /** The places it can have, as far as can be told apart; null when it has none. */
  readonly places: { readonly low: number; readonly high: number } | null;
}

/** The cell of a place in a ranking. */
export function Place({ places }: PlaceProps) {
  const { t } = useTranslation('pains');
  if (places === null) return <td className={classes['place']}>—</td>;
  const { low, high } = places;
  return (
    <td className={classes['place']}>
      {low === high ? String(low) : t('places', { low: String(low), high: String(high) })}
    </td>
  );
}
