import type { ReactNode } from 'react';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useDraggedCode } from './dragCodes.ts';
import classes from './dragging.module.css';

/** A code of a list: drag it onto words, or chosen words onto it. */
export function DraggedCode({ codeId, children }: { readonly codeId: string; readonly children: ReactNode }) {
  const isReadOnly = useSession(selectIsReadOnly);
  return (
    <li className={classes['dragged']} {...useDraggedCode(codeId, isReadOnly)}>
      {children}
    </li>
  );
}
