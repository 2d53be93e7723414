/** Marks that turn the direction of what follows: in a name they make another extension appear, and turn the sentence around it. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A name that looks like what it is: without marks of direction, with a space for each control character. */
export function visibleName(name: string): string {
  return name.replaceAll(directionMarks, '').replaceAll(/\p{Cc}/gu, ' ');
}
