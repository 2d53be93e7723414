import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';
import * as v from 'valibot';

const boundsSchema = v.object({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.pipe(v.number(), v.minValue(200)),
  height: v.pipe(v.number(), v.minValue(200)),
});
const windowStateSchema = v.object({ bounds: boundsSchema, isMaximized: v.boolean() });
export type WindowState = v.InferOutput<typeof windowStateSchema>;

const firstState: WindowState = { bounds: { width: 1440, height: 900 }, isMaximized: false };

/** Where the window was when it was closed, if that place is still on a screen; else the first size. */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState {
  let state: WindowState;
  try {
    state = v.parse(windowStateSchema, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return firstState;
  }
  const { x, y, width, height } = state.bounds;
  if (x === undefined || y === undefined) return state;
  const isVisible = screens.some(
    (screen) =>
      x < screen.x + screen.width && x + width > screen.x && y < screen.y + screen.height && y + height > screen.y,
  );
  return isVisible ? state : { bounds: { width, height }, isMaximized: state.isMaximized };
}

export function writeWindowState(path: string, state: WindowState): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(state));
}
