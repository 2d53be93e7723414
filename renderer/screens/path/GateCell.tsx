import { useTranslation } from 'react-i18next';
import type { PathSnapshot } from '#shared/domain/pathEvent.ts';
import { useProject } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { formatGateFigure } from './formatGateFigure.ts';
import classes from './PathHistory.module.css';

/** One gate at one moment: whether it stood open, and what it had of what it needed. */
export function GateCell({ gate }: { readonly gate: PathSnapshot['gates'][number] | undefined }) {
  const { t } = useTranslation('path');
  const { language } = useFormat();
  const currency = useProject()?.currency ?? 'RUB';
  if (gate === undefined) return <span className={classes['aside']}>—</span>;
  const words = { yes: t('yes'), no: t('no') };
  const mark = gate.met ? 'met' : gate.isOverridden ? 'override' : 'open';
  const have = formatGateFigure(gate.have, currency, words, language);
  const need = formatGateFigure(gate.need, currency, words, language);
  return (
    <>
      <span className={classes['mark']} data-mark={mark}>
        {t(gate.met ? 'gateMet' : gate.isOverridden ? 'passedWithReason' : 'gateOpen')}
      </span>{' '}
      <span className={classes['aside']}>· {t('haveOfNeed', { have, need })}</span>
    </>
  );
}
