import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlternativesOfPerson } from '#shared/contract/firingContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { rivalKinds } from '#shared/domain/firing.ts';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Section } from '../../../components/Section.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import screenClasses from '../ValidationScreen.module.css';
import classes from './FiringSection.module.css';

interface RivalsPartProps {
  readonly people: readonly AlternativesOfPerson[];
  readonly onOpen: (mark: OpenedMark) => void;
}

/** What does the job for most people first; each is a direct rival, an indirect one, or not said yet. */
export function RivalsPart({ people, onOpen }: RivalsPartProps) {
  const { t } = useTranslation('firing');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const used = people.flatMap(({ respondentId, alternatives }) =>
    alternatives.flatMap((one) => (one.isPresent ? [{ respondentId, ...one }] : [])),
  );
  const rivals = [...Map.groupBy(used, ({ codeId }) => codeId)].toSorted(
    ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
  );
  return (
    <Section title={t('rivalsTitle')} className={screenClasses['narrow']}>
      {rivals.length === 0 ? (
        <p className={screenClasses['nothing']}>{t('noRivals')}</p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('rival')}</th>
              <th scope="col" style={{ width: '20%' }}>
                {t('people')}
              </th>
              <th scope="col" style={{ width: '30%' }}>
                {t('kind')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rivals.map(([codeId, own]) => {
              const code = codes[codeId];
              if (code === undefined) return null;
              const name = nameOfCode(code, format.language);
              return (
                <tr key={codeId}>
                  <th scope="row">
                    <LinkButton
                      onClick={() =>
                        onOpen({
                          title: name,
                          codeIds: [codeId],
                          respondentIds: own.map(({ respondentId }) => respondentId),
                          of: people.length,
                        })
                      }
                    >
                      {name}
                    </LinkButton>
                  </th>
                  <td>{format.kOfN(own.length, people.length)}</td>
                  <td>
                    {code.isBuiltIn ? (
                      t('unsaid')
                    ) : (
                      <Select
                        size="xs"
                        aria-label={`${t('kind')}: ${name}`}
                        disabled={isReadOnly}
                        placeholder={t('unsaid')}
                        clearable
                        data={rivalKinds.map((kind) => ({ value: kind, label: t(kind) }))}
                        value={code.rival}
                        onChange={(value) =>
                          void runCommand((client) =>
                            client.codes.update({
                              id: codeId,
                              patch: { rival: rivalKinds.find((kind) => kind === value) ?? null },
                            }),
                          )
                        }
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
