import { useTranslation } from 'react-i18next';
import type { Respondent, RespondentRole } from '#shared/domain/people.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { useFormat } from '../../strings/format.ts';
import classes from './PeopleScreen.module.css';
import { listAttributeNames, type PersonRow } from './usePeople.ts';

export const roleTexts: Readonly<Record<RespondentRole, 'roleBuyer' | 'roleUser' | 'roleInfluencer'>> = {
  buyer: 'roleBuyer',
  user: 'roleUser',
  influencer: 'roleInfluencer',
};
export const relationTexts = {
  stranger: 'relationStranger',
  acquaintance: 'relationAcquaintance',
  friend: 'relationFriend',
} as const;

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  /** Everybody, so that a filter does not take columns away. */
  readonly all: readonly PersonRow[];
  readonly openId: string | null;
  /** Only what tells people apart, where a panel stands beside the table. */
  readonly isCompact: boolean;
  readonly onOpen: (id: Respondent['id']) => void;
}

/** One line a person; a column appears once anybody has something in it. */
export function PeopleTable({ rows, all, openId, isCompact, onOpen }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const has = (test: (row: PersonRow) => boolean): boolean => all.some(test);
  const hasRoom = (test: (row: PersonRow) => boolean): boolean => !isCompact && has(test);
  const columns: (DataColumn<PersonRow> | false)[] = [
    { key: 'name', title: t('name'), cell: ({ person }) => <b className={classes['name']}>{person.name}</b> },
    has(({ company }) => company !== null) && {
      key: 'company',
      title: t('company'),
      cell: ({ company }) => company?.name ?? '',
    },
    has(({ person }) => person.roles.length > 0) && {
      key: 'roles',
      title: t('roles'),
      cell: ({ person }) => person.roles.map((role) => t(roleTexts[role])).join(', '),
    },
    ...(isCompact ? [] : listAttributeNames(all)).map((name): DataColumn<PersonRow> => ({
      key: `trait ${name}`,
      title: name.charAt(0).toLocaleUpperCase(format.language) + name.slice(1),
      cell: ({ person }) => person.attributes[name] ?? '',
    })),
    hasRoom(({ person }) => person.relation !== null) && {
      key: 'relation',
      title: t('relation'),
      cell: ({ person }) => (person.relation === null ? '' : t(relationTexts[person.relation])),
    },
    hasRoom(({ introducer }) => introducer !== null) && {
      key: 'referredBy',
      title: t('referredBy'),
      cell: ({ introducer }) => introducer?.name ?? '',
    },
    {
      key: 'interviews',
      title: t('interviews'),
      cell: ({ interviews }) =>
        interviews.length === 0 ? (
          <span className={classes['planned']}>{t('planned')}</span>
        ) : (
          format.number(interviews.length)
        ),
    },
    has(({ person }) => person.nextContactOn !== null) && {
      key: 'nextContact',
      title: t('nextContact'),
      cell: ({ person }) => (person.nextContactOn === null ? '' : format.day(person.nextContactOn)),
    },
    has(({ segments }) => segments.length > 0) && {
      key: 'segment',
      title: t('segment'),
      cell: ({ segments }) => segments.map(({ name }) => name).join(', '),
    },
  ];
  return (
    <div className={classes['table']} tabIndex={-1}>
      <DataTable
        label={t('title')}
        columns={columns.filter((column) => column !== false)}
        rows={rows}
        rowKey={({ person }) => person.id}
        isSelected={({ person }) => person.id === openId}
        onOpen={({ person }) => onOpen(person.id)}
      />
    </div>
  );
}
