import { Anchor, Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleFinding } from '#shared/contract/interviewsContract.ts';
import { findLintRuleText } from '#shared/text/lintRuleTexts.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './RuleLine.module.css';

interface RuleLineProps {
  readonly rule: RuleFinding;
  readonly isReadOnly: boolean;
}

/** One rule: how often, why it matters, what to ask instead, and where it is worst. */
export function RuleLine({ rule, isReadOnly }: RuleLineProps) {
  const { t } = useTranslation('quality');
  const { language } = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const offForProject = useRecordList('hintDismissal').find(
    ({ interviewId, ruleId }) => interviewId === null && ruleId === rule.ruleId,
  );
  const text = findLintRuleText(rule.ruleId, language);
  if (text === null) return null;
  const switchOff = (): void =>
    void runCommand(
      (client) => client.interviews.dismissHint({ interviewId: null, turnId: null, ruleId: rule.ruleId }),
      t('switchedOff'),
    );
  const switchOn = (recordId: NonNullable<typeof offForProject>['id']): void =>
    void runCommand((client) => client.interviews.restoreHint({ id: recordId }), t('switchedOn'));
  const often = t('often', {
    times: t('times', { count: rule.hints }),
    interviews: t('inInterviews', { count: rule.interviews }),
  });
  return (
    <li className={classes['rule']} data-off={rule.isOff || undefined}>
      <div className={classes['head']}>
        <h4 className={classes['name']}>{text.name}</h4>
        <span className={classes['severity']} data-severity={rule.severity}>
          {t(`severity_${rule.severity}`)}
        </span>
        <span className={classes['often']}>
          {rule.isOff ? t('off') : rule.hints === 0 ? t('never') : often}
          {!rule.isOff && rule.dismissed > 0 && ` · ${t('dismissedToo', { count: rule.dismissed })}`}
        </span>
        <span className={classes['actions']}>
          {rule.examples.length > 0 && (
            <LinkButton aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? t('hideExamples') : t('showExamples')}
            </LinkButton>
          )}
          {offForProject === undefined ? (
            <LinkButton disabled={isReadOnly} onClick={switchOff} aria-label={`${t('switchOff')}: ${text.name}`}>
              {t('switchOff')}
            </LinkButton>
          ) : (
            <LinkButton
              disabled={isReadOnly}
              onClick={() => switchOn(offForProject.id)}
              aria-label={`${t('switchOn')}: ${text.name}`}
            >
              {t('switchOn')}
            </LinkButton>
          )}
        </span>
      </div>
      <p className={classes['why']}>{text.why}</p>
      <p className={classes['better']}>
        <span>{t('better')}:</span> <q>{text.better}</q>
      </p>
      {isOpen && <RuleExamples id={id} rule={rule} isReadOnly={isReadOnly} />}
    </li>
  );
}

function RuleExamples({ id, rule, isReadOnly }: RuleLineProps & { readonly id: string }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const interviews = useRecordTable('interview');
  return (
    <ol id={id} className={classes['examples']}>
      {rule.examples.map(({ interviewId, turnId, turn, quote, question, answer }) => {
        const interview = interviews[interviewId];
        const title = interview?.title ?? '';
        const date = interview?.date ?? null;
        return (
          <li key={`${turnId} ${quote}`} className={classes['example']}>
            <dl>
              {question !== '' && (
                <div>
                  <dt>{t('asked')}</dt>
                  <dd>
                    <MarkedQuote text={question} quote={rule.isQuestion ? quote : ''} />
                  </dd>
                </div>
              )}
              {answer !== '' && (
                <div>
                  <dt>{t('answered')}</dt>
                  <dd>
                    <MarkedQuote text={answer} quote={rule.isQuestion ? '' : quote} />
                  </dd>
                </div>
              )}
            </dl>
            <div className={classes['place']}>
              <Anchor href={hrefOf('interviews', interviewId, { turn: String(turn) })} size="13px">
                {date === null ? title : t('toTurn', { title, day: format.day(date) })}
              </Anchor>
              {!rule.isOff && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  disabled={isReadOnly}
                  onClick={() =>
                    void runCommand(
                      (client) => client.interviews.dismissHint({ interviewId, turnId, ruleId: rule.ruleId }),
                      t('fineDone'),
                    )
                  }
                >
                  {t('fine')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function MarkedQuote({ text, quote }: { readonly text: string; readonly quote: string }) {
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark className={classes['mark']}>{quote}</mark>
      {text.slice(start + quote.length)}
    </>
  );
}
