import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './DefiningCodes.module.css';
import { printProbability } from './segmentViews.ts';

interface DefiningCodesProps {
  readonly codes: readonly DefiningCode[];
  readonly isManual: boolean;
  /** True when every code built the segments, so that none could test them. */
  readonly isNothingHeldOut: boolean;
}

const mostShown = 5;

/** What sets the members apart: the codes that built the group describe it, held-out ones test it. */
export function DefiningCodes({ codes, isManual, isNothingHeldOut }: DefiningCodesProps) {
  const { t } = useTranslation('segments');
  const [isWhole, setIsWhole] = useState(false);
  const describing = codes.filter(({ heldOut }) => !heldOut);
  const tested = codes.filter(({ heldOut }) => heldOut);
  const shown = isWhole ? describing : describing.slice(0, mostShown);
  const hidden = describing.length - mostShown;
  if (codes.length === 0) return <p className={classes['note']}>{t('noDefining')}</p>;
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('defining')}</th>
            <th scope="col">{t('inside')}</th>
            <th scope="col" className={classes['outside']}>
              {t('outside')}
            </th>
          </tr>
        </thead>
        {describing.length > 0 && (
          <tbody>
            {shown.map((code) => (
              <CodeRow key={code.codeId} code={code} />
            ))}
            <tr>
              <td colSpan={3} className={classes['note']}>
                {t(isManual ? 'describingManual' : 'describing')}
                {hidden > 0 && (
                  <span className={classes['more']}>
                    <LinkButton onClick={() => setIsWhole(!isWhole)}>
                      {isWhole ? t('fewerCodes') : t('moreCodes', { count: hidden })}
                    </LinkButton>
                  </span>
                )}
              </td>
            </tr>
          </tbody>
        )}
        {tested.length > 0 && (
          <tbody>
            <tr>
              <th colSpan={3} scope="rowgroup" className={classes['group']}>
                {t('heldOut')}
              </th>
            </tr>
            {tested.map((code) => (
              <CodeRow key={code.codeId} code={code} />
            ))}
          </tbody>
        )}
      </table>
      {isNothingHeldOut && tested.length === 0 && !isManual && <p className={classes['note']}>{t('nothingHeldOut')}</p>}
    </>
  );
}

function CodeRow({ code }: { readonly code: DefiningCode }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const record = useRecordTable('code')[code.codeId];
  if (record === undefined) return null;
  const [insideCount, insideTotal] = code.inside;
  const [outsideCount, outsideTotal] = code.outside;
  return (
    <tr>
      <td>
        <a className={classes['code']} href={hrefOf('codebook', code.codeId)}>
          <CodeMark family={getCodeType(record.typeId).family} name={nameOfCode(record, format.language)} />
        </a>
        {code.heldOut && (
          <span className={classes['test']}>
            {t('heldOutFigures', {
              p: printProbability(code.p, 'p', format.number),
              q: printProbability(code.q, 'q', format.number),
            })}
          </span>
        )}
      </td>
      <td className={classes['figure']}>
        <b>{format.kOfN(insideCount, insideTotal)}</b>
        <span className={classes['interval']}>{format.interval(insideCount, insideTotal)}</span>
      </td>
      <td className={classes['outside']}>{format.kOfN(outsideCount, outsideTotal)}</td>
    </tr>
  );
}
