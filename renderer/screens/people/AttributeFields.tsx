import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import classes from './PeopleScreen.module.css';
import type { PersonDraft } from './personDraft.ts';
import { listAttributeNames, type PersonRow } from './usePeople.ts';

interface AttributeFieldsProps {
  readonly all: readonly PersonRow[];
  readonly draft: PersonDraft;
  readonly onChange: (patch: Partial<PersonDraft>) => void;
}

/** Traits as pairs of name and value; names that others have are offered. */
export function AttributeFields({ all, draft, onChange }: AttributeFieldsProps) {
  const { t } = useTranslation('people');
  const isReadOnly = useSession(selectIsReadOnly);
  const { attributes } = draft;
  const known = listAttributeNames(all).filter((name) => !attributes.some((trait) => trait.name === name));
  const set = (index: number, patch: { readonly name?: string; readonly value?: string }): void =>
    onChange({ attributes: attributes.map((trait, at) => (at === index ? { ...trait, ...patch } : trait)) });
  return (
    <div role="group" aria-label={t('attributes')}>
      <div className={classes['label']}>{t('attributes')}</div>
      {attributes.map((trait, index) => (
        <div key={index} className={classes['trait']}>
          <Autocomplete
            aria-label={t('attributeName')}
            placeholder={t('attributeName')}
            disabled={isReadOnly}
            autoFocus={trait.name === '' && trait.value === ''}
            data={known}
            value={trait.name}
            onChange={(name) => set(index, { name })}
          />
          <TextInput
            aria-label={trait.name === '' ? t('attributeValue') : trait.name}
            placeholder={t('attributeValue')}
            value={trait.value}
            onChange={(event) => set(index, { value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="var(--ink2)"
            size={30}
            disabled={isReadOnly}
            aria-label={t('removeAttribute', { name: trait.name })}
            onClick={() => onChange({ attributes: attributes.filter((_, at) => at !== index) })}
          >
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      <LinkButton
        disabled={isReadOnly}
        onClick={() => onChange({ attributes: [...attributes, { name: '', value: '' }] })}
      >
        {t('addAttribute')}
      </LinkButton>
    </div>
  );
}
