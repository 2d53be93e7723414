import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { Organization } from '#shared/domain/people.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { findPainConflict, type PainConflict } from './findPainConflict.ts';
import classes from './PeopleScreen.module.css';
import { roleTexts } from './PeopleTable.tsx';
import type { PersonRow } from './usePeople.ts';

/** Pains that each person was heard to name. */
function usePains(): ReadonlyMap<RespondentId, readonly CodeId[]> {
  const codes = useRecordTable('code');
  const { data } = useBackendQuery(['analysis.matrix'], (client, signal) => client.analysis.matrix({}, { signal }));
  const pains = new Map<RespondentId, CodeId[]>();
  for (const [row, column] of data?.cells ?? []) {
    const codeId = data?.codeIds[row];
    const respondentId = data?.respondentIds[column];
    const code = codeId === undefined ? undefined : codes[codeId];
    if (code === undefined || respondentId === undefined || getCodeType(code.typeId).group !== 'pain') continue;
    pains.set(respondentId, [...(pains.get(respondentId) ?? []), code.id]);
  }
  return pains;
}

interface CompanyListProps {
  readonly rows: readonly PersonRow[];
  /** Everybody: what a filter hides still takes part in a disagreement. */
  readonly all: readonly PersonRow[];
  /** Leaves out companies without anybody to show. */
  readonly isFiltered: boolean;
}

/** Companies with their people, and where buyer and user do not speak of the same pains. */
export function CompanyList({ rows, all, isFiltered }: CompanyListProps) {
  const { t } = useTranslation('people');
  const { language } = useFormat();
  const pains = usePains();
  const companies = useRecordList('organization').toSorted((a, b) =>
    a.name.localeCompare(b.name, language, { numeric: true }),
  );
  const shown = new Set(rows.map(({ company }) => company?.id));
  const entries = companies
    .filter(({ id }) => !isFiltered || shown.has(id))
    .map((company) => {
      const own = rows.filter((row) => row.company?.id === company.id);
      const members = all.filter((row) => row.company?.id === company.id).map(({ person }) => person);
      return { company, own, conflict: findPainConflict(members, pains) };
    })
    .toSorted((a, b) => Number(b.conflict !== null) - Number(a.conflict !== null));
  const alone = rows.filter(({ company }) => company === null);
  if (companies.length === 0) return <p className={classes['quiet']}>{t('noCompanies')}</p>;
  return (
    <ul className={classes['companies']}>
      {entries.map(({ company, own, conflict }) => (
        <Company key={company.id} company={company} rows={own} conflict={conflict} />
      ))}
      {alone.length > 0 && (
        <li className={classes['company']}>
          <h2 className={classes['companyName']}>{t('noCompany')}</h2>
          <CompanyPeople rows={alone} />
        </li>
      )}
    </ul>
  );
}

interface CompanyProps {
  readonly company: Organization;
  readonly rows: readonly PersonRow[];
  readonly conflict: PainConflict | null;
}

function Company({ company, rows, conflict }: CompanyProps) {
  const { t } = useTranslation('people');
  const isReadOnly = useSession(selectIsReadOnly);
  const [isRenaming, setIsRenaming] = useState(false);
  const remove = () =>
    void runCommand((client) => client.people.removeOrganization({ id: company.id }), t('companyRemoved'));
  return (
    <li className={classes['company']}>
      {isRenaming ? (
        <CompanyName company={company} onDone={() => setIsRenaming(false)} />
      ) : (
        <div className={classes['companyHeading']}>
          <h2 className={classes['companyName']}>{company.name}</h2>
          {!isReadOnly && (
            <>
              <LinkButton aria-label={`${t('renameCompany')}: ${company.name}`} onClick={() => setIsRenaming(true)}>
                {t('renameCompany')}
              </LinkButton>
              <LinkButton aria-label={`${t('removeCompany')}: ${company.name}`} onClick={remove}>
                {t('removeCompany')}
              </LinkButton>
            </>
          )}
        </div>
      )}
      <CompanyPeople rows={rows} />
      {conflict !== null && <Conflict conflict={conflict} />}
    </li>
  );
}

function CompanyPeople({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { t } = useTranslation('people');
  return (
    <ul className={classes['waiting']}>
      {rows.map(({ person, interviews }) => (
        <li key={person.id}>
          <Anchor href={hrefOf('people', person.id, { view: 'companies' })}>{person.name}</Anchor>
          {person.roles.length > 0 && <span>{person.roles.map((role) => t(roleTexts[role])).join(', ')}</span>}
          {interviews.length === 0 && <span className={classes['planned']}>{t('planned')}</span>}
        </li>
      ))}
    </ul>
  );
}

function Conflict({ conflict }: { readonly conflict: PainConflict }) {
  const { t } = useTranslation('people');
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const respondents = useRecordTable('respondent');
  const names = (ids: readonly RespondentId[]) => ids.map((id) => respondents[id]?.name ?? '').join(', ');
  const pains = (ids: readonly CodeId[]) =>
    ids
      .flatMap((id) => codes[id] ?? [])
      .map((code) => nameOfCode(code, language))
      .join(', ');
  return (
    <div className={classes['conflict']}>
      <Banner tone="warning">
        {t('conflict', {
          buyers: names(conflict.buyerIds),
          users: names(conflict.userIds),
          buyerPains: pains(conflict.buyerPains),
          userPains: pains(conflict.userPains),
        })}
      </Banner>
    </div>
  );
}

function CompanyName({ company, onDone }: { readonly company: Organization; readonly onDone: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const [name, setName] = useState(company.name);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await runCommand(
      (client) => client.people.saveOrganization({ id: company.id, name: name.trim() }),
      t('companySaved'),
    );
    if (answer !== null) onDone();
  };
  return (
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          label={t('companyName')}
          autoFocus
          w={320}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('common:save')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </Group>
    </form>
  );
}
