import { afterPaint } from './afterPaint.ts';

let shown: Promise<void> | null = null;

/** What was done just now is to be seen first: until the frame with it is drawn, changes from the backend wait. */
export function awaitFrame(): void {
  shown ??= new Promise((resolve) => {
    afterPaint(() => {
      shown = null;
      resolve();
    });
  });
}

/** Resolves when no frame is awaited. */
export async function frameShown(): Promise<void> {
  if (shown !== null) await shown;
}
