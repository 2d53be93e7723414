import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCue } from '#shared/contract/interviewsContract.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useFormat } from '../../../strings/format.ts';
import classes from './CueTip.module.css';

interface CueTipProps {
  /** Undefined when the reader is at none. */
  readonly cue: ListedCue | undefined;
  readonly editor: RefObject<TranscriptHandle | null>;
}

const kindKeys = { pain: 'cuePain', negative: 'cueNegative', positive: 'cuePositive' } as const;
const strengthKeys = { 1: 'strength1', 2: 'strength2', 3: 'strength3' } as const;

/** Over the words that the pointer or the keys are at: what the mark means, and that it is no coding. */
export function CueTip({ cue, editor }: CueTipProps) {
  const { t } = useTranslation('reading');
  const { quoted } = useFormat();
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (cue === undefined) return undefined;
    const element = holder.current;
    const page = element?.offsetParent;
    if (element === null || page === null || page === undefined) return undefined;
    const place = (): void => {
      const box = editor.current?.boxOf(cue) ?? null;
      if (box === null) return;
      element.style.left = `${Math.max(24, Math.min(box.left, page.clientWidth - 344))}px`;
      element.style.top = `${box.top - element.offsetHeight - 4}px`;
    };
    place();
    // Turns above that come into view only now may be higher than they were thought to be.
    const observer = new ResizeObserver(place);
    observer.observe(page);
    return () => observer.disconnect();
  }, [cue, editor]);
  return (
    <div ref={holder} role="status" className={classes['tip']} data-empty={cue === undefined || undefined}>
      {cue !== undefined && (
        <>
          <span className={classes['what']}>
            {t('cueIs', {
              kind: t(kindKeys[cue.kind]),
              strength: t(strengthKeys[cue.strength === 1 ? 1 : cue.strength === 3 ? 3 : 2]),
              quote: quoted(cue.quote),
            })}
          </span>
          <span>{t('cueWhy')}</span>
        </>
      )}
    </div>
  );
}
