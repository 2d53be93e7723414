import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section.tsx';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PeopleScreen.module.css';
import { todayIso } from './todayIso.ts';
import type { PersonRow } from './usePeople.ts';

/** People without an interview: the nearest contact first, those without a day last. */
export function AskNext({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  const today = todayIso();
  const far = '9999';
  const waiting = rows
    .filter(({ interviews }) => interviews.length === 0)
    .toSorted((a, b) => ((a.person.nextContactOn ?? far) < (b.person.nextContactOn ?? far) ? -1 : 1));
  return (
    <Section
      title={t('askNext')}
      aside={waiting.length > 0 && t('common:people', { count: waiting.length })}
      {...(classes['askNext'] === undefined ? {} : { className: classes['askNext'] })}
    >
      {waiting.length === 0 ? (
        <p className={classes['quiet']}>{t('askNextNone')}</p>
      ) : (
        <ul className={classes['waiting']}>
          {waiting.map(({ person, company, introducer }) => (
            <li key={person.id}>
              <Anchor href={hrefOf('people', person.id)}>{person.name}</Anchor>
              {company !== null && <span>{company.name}</span>}
              {introducer !== null && <span>{t('introducedBy', { name: introducer.name })}</span>}
              {person.nextContactOn !== null && (
                <span data-late={person.nextContactOn < today || undefined}>
                  {t(person.nextContactOn < today ? 'contactLate' : 'contactOn', {
                    day: format.day(person.nextContactOn),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
