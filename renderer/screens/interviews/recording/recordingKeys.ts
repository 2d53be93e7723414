import { isMac, printedKeys } from '../../../commands/shortcut.ts';

/**
 * Keys of the player. They also work while text is typed: transcribers have their feet on F keys, and J, K, L is what
 * editors of sound and film know.
 */
export const recordingKeys = {
  play: 'f8',
  back: 'f7',
  forward: 'f9',
  slower: 'shift+f7',
  faster: 'shift+f9',
  jump: 'shift+f8',
  playTurn: 'mod+f8',
  stamp: 'mod+j',
  setTime: 'mod+shift+j',
} as const;

export const otherRecordingKeys = { play: 'mod+alt+k', back: 'mod+alt+j', forward: 'mod+alt+l' } as const;

/** «Ctrl+J», for a text. */
export function keyInWords(name: keyof typeof recordingKeys): string {
  return (printedKeys(recordingKeys[name], isMac)[0] ?? []).join('+');
}
