import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AffinityCard } from '#shared/contract/affinityContract.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Board.module.css';

interface BoardDetailProps {
  readonly card: AffinityCard | null;
  readonly person: string;
  readonly isReadOnly: boolean;
  readonly onAccept: (codeId: CodeId) => void;
}

/** All words of the quotation in focus, where they were said, and the code that it is near to with the reason. */
export function BoardDetail({ card, person, isReadOnly, onAccept }: BoardDetailProps) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const codes = useRecordTable('code');
  const near = card?.near ?? null;
  const code = near === null ? undefined : codes[near.codeId];
  return (
    <section className={classes['detail']} aria-label={t('details')}>
      {card === null ? (
        <p className={classes['quiet']}>{t('pickCard')}</p>
      ) : (
        <div>
          <p className={classes['detailWords']}>{format.quoted(card.text)}</p>
          <p className={classes['detailLine']}>
            {!card.interviewTitle.includes(person) && <span>{person}</span>}
            <span>{card.interviewTitle}</span>
            {card.startMs !== null && <span>{format.position(card.startMs)}</span>}
            <Anchor
              inherit
              href={hrefOf('interviews', card.interviewId, {
                turn: String(card.turn),
                quotation: card.quotationId,
              })}
            >
              {t('toTranscript')}
            </Anchor>
          </p>
        </div>
      )}
      {near !== null && code !== undefined && (
        <div className={classes['near']}>
          <div className={classes['nearLine']}>
            <span className={classes['quiet']}>{t('near')}</span>
            <CodeMark family={getCodeType(code.typeId).family} size={16} name={code.name} />
            {!isReadOnly && (
              <Button size="xs" onClick={() => onAccept(code.id)}>
                {t('accept')}
              </Button>
            )}
          </div>
          <p className={classes['nearQuote']}>{t('because', { quote: format.quoted(near.quote) })}</p>
        </div>
      )}
    </section>
  );
}
