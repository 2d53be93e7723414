import { Anchor, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssociationsResult } from '#shared/contract/evidenceTablesContract.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { goTo, hrefOf, useRoute } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import { runAnalysis } from '../runAnalysis.ts';
import classes from './AssociationsView.module.css';
import { AssociationTable } from './AssociationTable.tsx';
import { isClearAssociation } from './isClearAssociation.ts';

const families = ['attributes', 'codes'] as const;

/** Which attributes, roles and codes come together in people, and how much of that chance would make. */
export function AssociationsView({ onOpen }: Pick<PatternViewProps, 'onOpen'>) {
  const { t } = useTranslation('associations');
  const { query } = useRoute();
  const between = query['between'] === 'codes' ? 'codes' : 'attributes';
  const { data, error, refetch } = useBackendQuery(['analysis.associations', between], (client, signal) =>
    runAnalysis(
      'patterns',
      (job) => client.analysis.associations({ between, jobId: job.jobId }, { signal: job.signal }),
      signal,
    ),
  );
  return (
    <div className={classes['view']}>
      <SegmentedControl
        className={classes['between'] ?? ''}
        aria-label={t('between')}
        data={families.map((value) => ({
          value,
          label: t(value === 'codes' ? 'betweenCodes' : 'betweenAttributes'),
        }))}
        value={between}
        onChange={(value) => goTo('patterns', null, { view: 'associations', between: value })}
      />
      {error !== null && <AnalysisFault error={error} onRetry={refetch} />}
      {error === null && data !== undefined && (
        <>
          <Finding result={data} between={between} />
          {between === 'attributes' && data.attributes.length > 0 && <KnownAttributes result={data} />}
          {data.associations.length > 0 && <AssociationTable key={between} result={data} onOpen={onOpen} />}
          {data.compared > 0 && <p className={classes['quiet']}>{t('method')}</p>}
        </>
      )}
    </div>
  );
}

interface FindingProps {
  readonly result: AssociationsResult;
  readonly between: (typeof families)[number];
}

/** What the pairs come to, before anybody reads their figures. */
function Finding({ result: { associations, attributes, compared, minimumPeople }, between }: FindingProps) {
  const { t } = useTranslation('associations');
  const format = useFormat();
  if (between === 'attributes' && attributes.length === 0)
    return (
      <EmptyState text={t('noAttributes')} alternative={<Anchor href={hrefOf('people')}>{t('openPeople')}</Anchor>} />
    );
  if (compared === 0) return <EmptyState text={t('noPairs', { people: String(minimumPeople) })} />;
  const clear = associations.filter(isClearAssociation).length;
  return (
    <p className={classes['lead']} role="status">
      {clear > 0
        ? t('clear', { count: clear, compared: format.number(compared) })
        : t('noneClear', { count: compared })}
    </p>
  );
}

/** Of how many people each attribute is known, and why some are not compared. */
function KnownAttributes({ result: { attributes, n, minimumPeople } }: { readonly result: AssociationsResult }) {
  const { t } = useTranslation('associations');
  const format = useFormat();
  const people = String(minimumPeople);
  return (
    <section aria-label={t('attributesTitle')}>
      <ul className={classes['attributes']}>
        {attributes.map(({ name, kind, known, isCompared }) => {
          const said = { name: kind === 'roles' ? t('roles') : name, share: format.kOfN(known, n), people };
          if (!isCompared) return <li key={name}>{t(kind === 'roles' ? 'rolesUnused' : 'attributeUnused', said)}</li>;
          return <li key={name}>{t(kind === 'numeric' ? 'attributeCut' : 'attribute', said)}</li>;
        })}
      </ul>
    </section>
  );
}
