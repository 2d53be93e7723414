import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner.tsx';
import { LossList } from '../components/LossList.tsx';
import { sentenceOf } from '../store/actions/reportError.ts';
import { useBackendQuery } from '../store/useBackendQuery.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** A file for another analysis program: what it is, and what it leaves behind. */
export function QdaExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['qda', 'exporting']);
  const [format, setFormat] = useState<'qdpx' | 'qdc'>('qdpx');
  const { data, error } = useBackendQuery(['projects.leftBehind', format], (client, signal) =>
    client.projects.leftBehind({ format }, { signal }),
  );
  const losses = data?.losses ?? [];
  return (
    <ExportDialog
      title={t('title')}
      formats={[
        { value: 'qdpx', label: t('qdpx'), text: t('qdpxText') },
        { value: 'qdc', label: t('qdc'), text: t('qdcText') },
      ]}
      format={format}
      onFormat={setFormat}
      saveLabel={t('save')}
      savedText={(name) =>
        losses.length === 0 ? t('exporting:saved', { name }) : t('savedWithout', { name, count: losses.length })
      }
      onClose={onClose}
    >
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {data !== undefined && losses.length === 0 && <Text size="sm">{t('nothingLeft')}</Text>}
      {losses.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('leftBehind')}
          </Text>
          <LossList label={t('leftBehind')} losses={losses} />
        </div>
      )}
    </ExportDialog>
  );
}
