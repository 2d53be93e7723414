import { type ReactNode, useEffect, useState } from 'react';
import { afterPaint } from '../../../store/afterPaint.ts';

/** Draws what it holds one frame after everything that came with it: what is beside the text does not hold it up. */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => afterPaint(() => setIsPainted(true)), []);
  return isPainted ? children : null;
}
