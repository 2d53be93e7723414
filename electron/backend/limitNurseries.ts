import { setFlagsFromString } from 'node:v8';

/** In MB: what dies young fits into it, and twice as much is held at most in each thread. */
const nurseryMb = 8;

/**
 * The nursery of a thread grows to 130 MB where much is read and dropped, as reports and exports do, and never shrinks. From
 * now on this thread's stays as it is, and that of each thread to come has its full size from the start. The runtime reads
 * both settings when they matter (V8's `semi-space-growth-factor` at each growth, `min-semi-space-size` for a new thread).
 */
export function limitNurseries(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--min-semi-space-size=${nurseryMb}`);
}
