import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findKeyUse, pressOfFavourite } from '../../../commands/favouriteKey.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { useRecordList } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './FavouriteBar.module.css';
import { listFavourites, setFavourite } from './keys/codeCommands.ts';

/** Codes with keys of their own, under the text: each sets its code by its key or by a click. */
export function FavouriteBar() {
  const { t } = useTranslation('editor');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordList('code');
  const favourites = listFavourites(codes).filter(({ shortcut }) => findKeyUse(shortcut ?? '') === null);
  if (isReadOnly || favourites.length === 0) return null;
  return (
    <ul className={classes['bar']} aria-label={t('favourites')}>
      {favourites.map((code) => (
        <li key={code.id}>
          <UnstyledButton
            className={classes['favourite']}
            aria-keyshortcuts={pressOfFavourite(code.shortcut ?? '').toUpperCase()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void setFavourite(code.id)}
          >
            <kbd className={classes['key']}>{pressOfFavourite(code.shortcut ?? '').toUpperCase()}</kbd>
            <CodeMark family={getCodeType(code.typeId).family} name={nameOfCode(code, language)} size={16} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
