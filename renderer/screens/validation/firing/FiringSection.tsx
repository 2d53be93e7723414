import { Anchor, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { Banner } from '../../../components/Banner.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { usePicturesOfGroup } from '../../../store/evidence/usePictures.ts';
import { useRecordList } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { EvidenceDrawer } from '../EvidenceDrawer.tsx';
import { DangerPart } from './DangerPart.tsx';
import classes from './FiringSection.module.css';
import { PlanPart } from './PlanPart.tsx';
import { PresentPart } from './PresentPart.tsx';
import { RivalsPart } from './RivalsPart.tsx';

/** What is fired when a segment takes our product, how that is made cheaper, and who could fire us. */
export function FiringSection({ main }: { readonly main: CustomerSegment | null }) {
  const { t } = useTranslation('firing');
  const kept = useRecordList('customerSegment').filter(({ decision }) => decision !== 'dropped');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const segment = kept.find(({ id }) => id === chosenId) ?? main ?? kept[0];
  return (
    <div className={classes['parts']}>
      {segment === undefined ? (
        <EmptyState text={t('noSegment')} action={<Anchor href={hrefOf('segments')}>{t('toSegments')}</Anchor>} />
      ) : (
        <>
          {kept.length > 1 && (
            <Select
              label={t('segment')}
              w={360}
              maw="100%"
              allowDeselect={false}
              data={kept.map(({ id, name }) => ({ value: id, label: name }))}
              value={segment.id}
              onChange={setChosenId}
            />
          )}
          <SegmentFiring key={segment.id} segment={segment} />
        </>
      )}
      <DangerPart />
    </div>
  );
}

function SegmentFiring({ segment }: { readonly segment: CustomerSegment }) {
  const [opened, setOpened] = useState<OpenedMark | null>(null);
  const { memberIds } = segment;
  const pictures = usePicturesOfGroup(memberIds);
  const alternatives = useBackendQuery(['firing.alternatives', ...memberIds], (client, signal) =>
    client.firing.alternatives({ respondentIds: [...memberIds] }, { signal }),
  );
  const error = pictures.error ?? alternatives.error;
  const people = alternatives.data?.people ?? [];
  return (
    <>
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {alternatives.data !== undefined && (
        <>
          <PresentPart people={people} onOpen={setOpened} />
          <RivalsPart people={people} onOpen={setOpened} />
        </>
      )}
      {pictures.data !== undefined && pictures.data !== null && (
        <PlanPart segmentId={segment.id} costs={pictures.data.costs} onOpen={setOpened} />
      )}
      {opened !== null && <EvidenceDrawer mark={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
