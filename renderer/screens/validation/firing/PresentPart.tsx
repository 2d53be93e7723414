import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlternativesOfPerson } from '#shared/contract/firingContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Section } from '../../../components/Section.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import screenClasses from '../ValidationScreen.module.css';
import classes from './FiringSection.module.css';

interface PresentPartProps {
  readonly people: readonly AlternativesOfPerson[];
  readonly onOpen: (mark: OpenedMark) => void;
}

/** The plan below is what the screen is for: a long list of people waits until it is asked for. */
const mostShown = 10;

/** For each person what does the job today, as heard and as corrected. */
export function PresentPart({ people, onOpen }: PresentPartProps) {
  const { t } = useTranslation(['firing', 'validation']);
  const [isEverybodyShown, setIsEverybodyShown] = useState(false);
  const shown = isEverybodyShown ? people : people.slice(0, mostShown);
  return (
    <Section title={t('presentTitle')} className={screenClasses['narrow']}>
      <p className={screenClasses['intro']}>{t('presentIntro')}</p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '26%' }}>
              {t('person')}
            </th>
            <th scope="col">{t('today')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.respondentId} person={person} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {people.length > mostShown && (
        <div className={screenClasses['toolbar']}>
          <LinkButton onClick={() => setIsEverybodyShown(!isEverybodyShown)}>
            {isEverybodyShown ? t('validation:showFewer') : t('validation:showEverybody', { count: people.length })}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}

interface PersonRowProps {
  readonly person: AlternativesOfPerson;
  readonly onOpen: (mark: OpenedMark) => void;
}

function PersonRow({ person: { respondentId, alternatives }, onOpen }: PersonRowProps) {
  const { t } = useTranslation('firing');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const name = useRecordTable('respondent')[respondentId]?.name ?? '';
  const codes = useRecordTable('code');
  const offered = useRecordList('code').filter(
    ({ id, typeId, isBuiltIn }) =>
      !isBuiltIn &&
      ['alt', 'tried'].includes(getCodeType(typeId).group) &&
      !alternatives.some(({ codeId }) => codeId === id),
  );
  const presentFirst = alternatives.toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent));
  const correct = (codeId: CodeId, isPresent: boolean | null): void =>
    void runCommand(
      (client) => client.firing.correctAlternative({ respondentId, codeId, isPresent }),
      t('corrected', { person: name }),
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {alternatives.length === 0 && <span className={screenClasses['muted']}>{t('nothingHeard')}</span>}
        {presentFirst.map(({ codeId, isPresent, correction, quotationIds }) => {
          const code = codes[codeId];
          const title = code === undefined ? '' : nameOfCode(code, language);
          return (
            <div key={codeId} className={classes['alternative']} data-past={!isPresent || undefined}>
              <Checkbox
                size="xs"
                aria-label={t('useOf', { person: name, name: title })}
                label={title}
                checked={isPresent}
                disabled={isReadOnly}
                onChange={(event) => correct(codeId, event.currentTarget.checked)}
              />
              {quotationIds.length > 0 && (
                <LinkButton
                  onClick={() =>
                    onOpen({ title, codeIds: [codeId], respondentIds: [respondentId], quotationIds, of: 1 })
                  }
                >
                  {t('heard', { count: quotationIds.length })}
                </LinkButton>
              )}
              {correction !== null && (
                <span className={screenClasses['muted']}>
                  {t('byHand')}
                  {!isReadOnly && (
                    <>
                      {' · '}
                      <LinkButton onClick={() => correct(codeId, null)}>{t('asCoded')}</LinkButton>
                    </>
                  )}
                </span>
              )}
            </div>
          );
        })}
        {!isReadOnly && offered.length > 0 && (
          <Select
            size="xs"
            w={220}
            mt={4}
            searchable
            aria-label={t('addAlternative', { person: name })}
            placeholder={t('addPlaceholder')}
            data={offered.map((code) => ({ value: code.id, label: nameOfCode(code, language) }))}
            value={null}
            onChange={(value) => {
              const code = offered.find(({ id }) => id === value);
              if (code !== undefined) correct(code.id, true);
            }}
          />
        )}
      </td>
    </tr>
  );
}
