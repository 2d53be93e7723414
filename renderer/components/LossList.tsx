import { qdaLossText } from '#shared/contract/qdaLossTexts.ts';
import type { QdaLoss } from '#shared/domain/qdaExchange.ts';
import { useFormat } from '../strings/format.ts';
import classes from './LossList.module.css';

interface LossListProps {
  /** What the list is of. */
  readonly label: string;
  readonly losses: readonly QdaLoss[];
}

/** What an exchange with another program leaves behind, each kind with its number. */
export function LossList({ label, losses }: LossListProps) {
  const { language, number } = useFormat();
  return (
    <ul className={classes['list']} aria-label={label}>
      {losses.map((loss) => (
        <li key={loss.kind} className={classes['loss']}>
          <span>{qdaLossText(loss, language)}</span>
          <span className={classes['count']}>{number(loss.count)}</span>
        </li>
      ))}
    </ul>
  );
}
