import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QuietField } from '../../components/QuietField.tsx';
import { Section } from '../../components/Section.tsx';
import { EnterLine } from './EnterLine.tsx';
import type { SessionPartProps } from './sessionParts.ts';
import classes from './SessionsScreen.module.css';

/** What was decided, in order; an emptied decision goes. */
export function SessionDecisions({ session, isReadOnly, update }: SessionPartProps) {
  const { t } = useTranslation('sessions');
  const { decisions } = session;
  const change = (at: number, text: string): Promise<unknown> =>
    update({ decisions: decisions.map((known, index) => (index === at ? text.trim() : known)).filter(Boolean) });
  return (
    <Section title={t('decisions')}>
      {decisions.length === 0 && isReadOnly && <p className={classes['nothing']}>{t('noDecisions')}</p>}
      <ol className={classes['lines']}>
        {decisions.map((decision, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- Two decisions may say the same; their place tells them apart.
          <li key={index} className={classes['line']}>
            <span className={classes['number']}>{index + 1}</span>
            <QuietField
              label={t('decision', { number: index + 1 })}
              value={decision}
              isReadOnly={isReadOnly}
              onSave={(text) => change(index, text)}
            />
            {!isReadOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={t('removeDecision', { number: index + 1 })}
                onClick={() => void change(index, '')}
              >
                <IconX size={16} stroke={1.6} color="var(--ink3)" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <EnterLine
          label={t('decisions')}
          hint={t('decisionHint')}
          onEnter={(text) => update({ decisions: [...decisions, text] })}
        />
      )}
    </Section>
  );
}
