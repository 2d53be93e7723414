import { Button, FileButton, Group } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openImport, openNotes } from '../../../store/importing.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import classes from './ImportDialog.module.css';

/** Where the talks are to come from. */
export function ChooseSources() {
  const { t } = useTranslation('importing');
  const folderInput = useRef<HTMLInputElement>(null);
  const { data } = useBackendQuery(['imports.formats'], (client, signal) => client.imports.formats({}, { signal }), {
    followsData: false,
  });
  const take = (files: readonly File[]): void => {
    const visible = files.filter(({ name }) => !name.startsWith('.'));
    if (visible.length > 0) openImport(visible);
  };
  return (
    <>
      <p className={classes['text']}>{t('chooseText')}</p>
      {data !== undefined && (
        <p className={classes['small']}>
          {t('formats', { list: data.extensions.map((extension) => `.${extension}`).join(' ') })}
        </p>
      )}
      <Group mt="lg" gap="sm">
        <FileButton multiple onChange={take}>
          {(props) => (
            <Button variant="filled" data-autofocus {...props}>
              {t('chooseFiles')}
            </Button>
          )}
        </FileButton>
        <Button onClick={() => folderInput.current?.click()}>{t('chooseFolder')}</Button>
        <Button onClick={openNotes}>{t('typeNotes')}</Button>
        <input
          ref={folderInput}
          type="file"
          multiple
          hidden
          {...{ webkitdirectory: '' }}
          onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        />
      </Group>
    </>
  );
}
