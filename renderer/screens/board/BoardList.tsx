import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';
import { aloneKey, nameOfGroup, type ShownBoard } from './boardModel.ts';

interface BoardListProps {
  readonly board: ShownBoard;
  readonly currentKey: string | null;
  readonly onShow: (key: string) => void;
}

/** The groups by size, as a way to find one on the board. */
export function BoardList({ board, currentKey, onShow }: BoardListProps) {
  const { t } = useTranslation('board');
  const groups = board.groups.toSorted((left, right) => right.quotationIds.length - left.quotationIds.length);
  const rows = [
    ...groups.map((group) => ({
      key: group.key,
      name: nameOfGroup(group) || t('noWords'),
      cards: group.quotationIds.length,
    })),
    ...(board.aloneIds.length > 0 ? [{ key: aloneKey, name: t('aloneTitle'), cards: board.aloneIds.length }] : []),
  ];
  return (
    <nav className={classes['list']} aria-label={t('list')}>
      <h2 className={classes['listTitle']}>{t('list')}</h2>
      <ul className={classes['listItems']}>
        {rows.map(({ key, name, cards }) => (
          <li key={key}>
            <button
              type="button"
              className={classes['listItem']}
              aria-current={key === currentKey || undefined}
              onClick={() => onShow(key)}
            >
              <span className={classes['listName']}>{name}</span>
              <span className={classes['listCount']}>{cards}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes['foot']}>{t('howMade')}</p>
    </nav>
  );
}
