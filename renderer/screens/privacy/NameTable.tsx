import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NameProposal } from '#shared/contract/privacyContract.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import { confirmNames, ignoreName, saveReplacement, takeBackName } from './nameActions.ts';
import classes from './PrivacyScreen.module.css';

export const keyOfName = ({ kind, original }: NameProposal): string => `${kind} ${original}`;

interface NameTableProps {
  readonly label: string;
  readonly names: readonly NameProposal[];
  readonly selected: string | null;
  readonly isReadOnly: boolean;
  readonly onSelect: (key: string) => void;
  /** Replacements typed before confirming, by the name's key. */
  readonly onReplace: (key: string, replacement: string) => void;
}

/** Names of one kind with what stands in their place, and where they were said. */
export function NameTable({ label, names, selected, isReadOnly, onSelect, onReplace }: NameTableProps) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  return (
    <div className={classes['table']}>
      <DataTable
        label={label}
        rows={names}
        rowKey={keyOfName}
        isSelected={(name) => keyOfName(name) === selected}
        onOpen={(name) => onSelect(keyOfName(name))}
        columns={[
          { key: 'name', title: t('name'), width: '22%', cell: (name) => <NameCell name={name} /> },
          {
            key: 'replacement',
            title: t('replacement'),
            width: '20%',
            cell: (name) => (
              <ReplacementCell key={`${keyOfName(name)} ${name.replacement}`} {...{ name, isReadOnly, onReplace }} />
            ),
          },
          {
            key: 'count',
            title: t('places'),
            width: 56,
            align: 'right',
            cell: ({ count }) => (count === 0 ? '' : format.number(count)),
          },
          { key: 'example', title: t('example'), cell: (name) => <ExampleCell name={name} /> },
          {
            key: 'actions',
            title: '',
            width: 200,
            cell: (name) => !isReadOnly && <DecisionCell name={name} />,
          },
        ]}
      />
    </div>
  );
}

function NameCell({ name: { original, forms } }: { readonly name: NameProposal }) {
  const others = forms.filter((form) => form !== original);
  return (
    <>
      <div className={classes['name']}>{original}</div>
      {others.length > 0 && <div className={classes['forms']}>{others.join(', ')}</div>}
    </>
  );
}

interface ReplacementCellProps extends Pick<NameTableProps, 'isReadOnly' | 'onReplace'> {
  readonly name: NameProposal;
}

function ReplacementCell({ name, isReadOnly, onReplace }: ReplacementCellProps) {
  const { t } = useTranslation('privacy');
  if (isReadOnly || name.status === 'ignored') return name.status === 'ignored' ? '' : name.replacement;
  const leave = (value: string): void => {
    const replacement = value.trim();
    if (replacement === '' || replacement === name.replacement) return;
    if (name.status === 'confirmed') void saveReplacement(name, replacement, t('replacementSaved'));
    else onReplace(keyOfName(name), replacement);
  };
  return (
    <TextInput
      size="xs"
      aria-label={t('replacementOf', { name: name.original })}
      data-replacement={keyOfName(name)}
      maxLength={500}
      defaultValue={name.replacement}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

function ExampleCell({ name: { examples } }: { readonly name: NameProposal }) {
  const { t } = useTranslation('privacy');
  const [first] = examples;
  if (first === undefined) return <span className={classes['hint']}>{t('notSaid')}</span>;
  const { text, start, end, interviewId, turn } = first;
  return (
    <div className={classes['example']}>
      <a href={hrefOf('interviews', interviewId, { turn: String(turn) })}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </a>
    </div>
  );
}

function DecisionCell({ name }: { readonly name: NameProposal }) {
  const { t } = useTranslation('privacy');
  const { original, status } = name;
  return (
    <div className={classes['actions']}>
      {status !== 'confirmed' && (
        <LinkButton onClick={() => void confirmNames([name], t('confirmedDone', { count: 1 }))}>
          {t('confirm')}
        </LinkButton>
      )}
      {status !== 'ignored' && (
        <LinkButton onClick={() => void ignoreName(name, t('ignoredDone', { name: original }))}>
          {t('ignore')}
        </LinkButton>
      )}
      {status !== 'proposed' && (
        <LinkButton onClick={() => void takeBackName(name, t('takenBack', { name: original }))}>
          {t('takeBack')}
        </LinkButton>
      )}
    </div>
  );
}
