import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import type { DescribePeople } from './useDescribePeople.ts';
import classes from './Unassigned.module.css';

interface UnassignedProps {
  readonly unassigned: SegmentsResult['unassigned'];
  readonly people: DescribePeople;
  readonly onPerson: (id: RespondentId) => void;
}

const reasonTexts = {
  fitsBadly: 'whyFitsBadly',
  smallCluster: 'whySmallCluster',
  tooLittleData: 'whyTooLittleData',
  unstable: 'whyUnstable',
} as const;
const reasons = ['fitsBadly', 'smallCluster', 'unstable', 'tooLittleData'] as const;

/** People in no segment, and why each stayed outside. */
export function Unassigned({ unassigned, people, onPerson }: UnassignedProps) {
  const { t } = useTranslation('segments');
  const [isOpen, setIsOpen] = useState(false);
  if (unassigned.length === 0) return null;
  const names = (list: UnassignedProps['unassigned']) =>
    list.map(({ respondentId }, index) => (
      <Fragment key={respondentId}>
        {index > 0 && ', '}
        <LinkButton onClick={() => onPerson(respondentId)}>{people.nameOf(respondentId)}</LinkButton>
      </Fragment>
    ));
  return (
    <div className={classes['unassigned']}>
      <div className={classes['line']}>
        <b className={classes['title']}>{t('unassigned')}</b>
        <span>
          {!isOpen && <>{unassigned.map(({ respondentId }) => people.nameOf(respondentId)).join(', ')} — </>}
          <LinkButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('why')}
          </LinkButton>
        </span>
      </div>
      {isOpen && (
        <dl className={classes['reasons']}>
          {reasons.map((reason) => {
            const group = unassigned.filter((entry) => entry.reason === reason);
            return (
              group.length > 0 && (
                <div key={reason}>
                  <dt>{t(reasonTexts[reason])}</dt>
                  <dd>{names(group)}</dd>
                </div>
              )
            );
          })}
        </dl>
      )}
    </div>
  );
}
