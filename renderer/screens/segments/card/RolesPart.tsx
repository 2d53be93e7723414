import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentCard } from '#shared/contract/segmentCardContract.ts';
import { hrefOf } from '../../../store/route.ts';
import { useFormat } from '../../../strings/format.ts';
import { useDescribePeople } from '../useDescribePeople.ts';
import classes from './AttractivenessView.module.css';

const roleTexts = { buyer: 'people:roleBuyer', user: 'people:roleUser', influencer: 'people:roleInfluencer' } as const;

/** The people of a segment with their roles and pains, and where the roles do not fit together. */
export function RolesPart({ card }: { readonly card: SegmentCard }) {
  const { t } = useTranslation(['segmentCard', 'people']);
  const format = useFormat();
  const people = useDescribePeople();
  return (
    <>
      {card.conflicts.length === 0 && card.people.length > 0 && (
        <p className={`${classes['words']} ${classes['fitting']}`}>{t('noConflicts')}</p>
      )}
      {card.conflicts.map(({ kind, people: whom }) => (
        <p key={kind} className={classes['conflict']}>
          {t(`conflict_${kind}`, { people: whom.map(people.nameOf).join(', ') })}
        </p>
      ))}
      <table className={classes['roles']}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('roles')}</th>
            <th scope="col" data-align="right">
              {t('painOf')}
            </th>
            <th scope="col">{t('spent')}</th>
          </tr>
        </thead>
        <tbody>
          {card.people.map(({ respondentId, roles, pain, hasSpent }) => (
            <tr key={respondentId}>
              <td>
                <Anchor href={hrefOf('people', respondentId)}>{people.nameOf(respondentId)}</Anchor>
              </td>
              <td>{roles.length === 0 ? t('noRole') : roles.map((role) => t(roleTexts[role])).join(', ')}</td>
              <td data-align="right">{pain === null ? '—' : format.number(pain, 0)}</td>
              <td>{hasSpent ? t('yes') : t('notHeard')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['words']}>{t('rolesNote')}</p>
    </>
  );
}
