import { useTranslation } from 'react-i18next';
import { LabelledChoice } from '../../../components/LabelledChoice.tsx';
import classes from './ImportDialog.module.css';

export type ImportPlace = 'here' | 'new';

interface ImportPlaceChoiceProps {
  readonly place: ImportPlace;
  readonly onChange: (place: ImportPlace) => void;
}

/** Whether a file that holds a whole project comes into the open one or becomes one of its own. */
export function ImportPlaceChoice({ place, onChange }: ImportPlaceChoiceProps) {
  const { t } = useTranslation('importing');
  return (
    <div className={classes['place']}>
      <LabelledChoice<ImportPlace>
        label={t('place')}
        value={place}
        choices={[
          { value: 'here', label: t('placeHere') },
          { value: 'new', label: t('placeNew') },
        ]}
        onChange={onChange}
      />
      <p className={classes['small']}>{t(place === 'here' ? 'placeHereHint' : 'placeNewHint')}</p>
    </div>
  );
}
