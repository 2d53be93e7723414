import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../store/route.ts';
import classes from './PeopleScreen.module.css';
import { buildReferralTrees, countInTree, type ReferralBranch } from './referralTree.ts';
import type { PersonRow } from './usePeople.ts';

/** Who introduced whom, indented. */
export function ReferralPicture({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { t } = useTranslation('people');
  const trees = buildReferralTrees(rows.map(({ person }) => person)).toSorted(
    (a, b) => countInTree(b) - countInTree(a),
  );
  if (trees.length === 0) return <p className={classes['quiet']}>{t('noReferrals')}</p>;
  const alone = rows.length - trees.reduce((sum, tree) => sum + countInTree(tree), 0);
  return (
    <>
      <ul className={classes['trees']}>
        {trees.map((tree) => (
          <Branch key={tree.id} branch={tree} rows={rows} />
        ))}
      </ul>
      {alone > 0 && <p className={classes['quiet']}>{t('alone', { count: alone })}</p>}
    </>
  );
}

function Branch({ branch, rows }: { readonly branch: ReferralBranch; readonly rows: readonly PersonRow[] }) {
  const { t } = useTranslation('people');
  const row = rows.find(({ person }) => person.id === branch.id);
  if (row === undefined) return null;
  return (
    <li>
      <span className={classes['branch']}>
        <Anchor href={hrefOf('people', branch.id, { view: 'referrals' })}>{row.person.name}</Anchor>
        {row.company !== null && <span>{row.company.name}</span>}
        {row.interviews.length === 0 && <span className={classes['planned']}>{t('planned')}</span>}
        {branch.introduced.length > 0 && <span>{t('introduced', { count: branch.introduced.length })}</span>}
      </span>
      {branch.introduced.length > 0 && (
        <ul>
          {branch.introduced.map((next) => (
            <Branch key={next.id} branch={next} rows={rows} />
          ))}
        </ul>
      )}
    </li>
  );
}
