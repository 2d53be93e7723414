import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../strings/format.ts';
import { describeMatrix } from './describeMatrix.ts';
import { layoutBrackets } from './layoutBrackets.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import classes from '../PatternsScreen.module.css';
import type { PatternViewProps } from '../patternViewProps.ts';

const mostNamed = 6;

export function MatrixView({ model, merges, segments, selection, onOpen }: PatternViewProps) {
  const { t } = useTranslation(['patterns', 'common']);
  const format = useFormat();
  const brackets = useMemo(() => layoutBrackets(model.columns, segments), [model.columns, segments]);
  const summary = useMemo(() => describeMatrix(model, segments), [model, segments]);
  const outside = model.columns.filter(({ isInSegment }) => !isInSegment).map(({ name }) => name);
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' });
  return (
    <div className={classes['matrix']}>
      <MatrixGrid model={model} merges={merges} brackets={brackets} selection={selection} onOpen={onOpen} />
      <div className={classes['key']}>
        <span>{t('quotes')}</span>
        {[1, 2, 3].map((shade) => (
          <span key={shade} className={classes['shade']}>
            <span className={classes['swatch']} data-shade={shade} aria-hidden />
            {shade === 3 ? t('threeOrMore') : shade}
          </span>
        ))}
        {outside.length > 0 && (
          <span className={classes['outside']}>
            {outside.length > mostNamed
              ? t('outsideMany', { count: outside.length })
              : t('outside', { names: list.format(outside) })}
          </span>
        )}
      </div>
      {summary !== null && (
        <p className={classes['words']}>
          {t('common:inWords')}:{' '}
          {t('widest', {
            code: format.quoted(summary.widest.name),
            share: format.kOfN(summary.widest.people, model.columns.length),
          })}{' '}
          {summary.segments.map(({ name, people, code, peopleWithCode }) => (
            <span key={name}>
              {t(peopleWithCode === people ? 'segmentAll' : 'segmentSome', {
                segment: format.quoted(name),
                code: format.quoted(code),
                share: format.kOfN(peopleWithCode, people),
                count: people,
              })}{' '}
            </span>
          ))}
          {summary.single > 0 && t('single', { count: summary.single })}
        </p>
      )}
    </div>
  );
}
