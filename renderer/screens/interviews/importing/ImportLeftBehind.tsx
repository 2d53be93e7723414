import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LossList } from '../../../components/LossList.tsx';
import type { LeftBehind } from './commitImport.ts';
import classes from './ImportDialog.module.css';

interface ImportLeftBehindProps {
  readonly left: readonly LeftBehind[];
  readonly onClose: () => void;
}

/** After the import: what of the files did not come in, or came in changed. */
export function ImportLeftBehind({ left, onClose }: ImportLeftBehindProps) {
  const { t } = useTranslation('qda');
  return (
    <>
      <p className={classes['text']}>{t('isIn')}</p>
      {left.map(({ name, losses }) => (
        <section key={name}>
          <h3 className={classes['heading']}>{t('stayedBehind', { name })}</h3>
          <LossList label={t('stayedBehind', { name })} losses={losses} />
        </section>
      ))}
      <Group mt="lg">
        <Button variant="filled" autoFocus onClick={onClose}>
          {t('toProject')}
        </Button>
      </Group>
    </>
  );
}
