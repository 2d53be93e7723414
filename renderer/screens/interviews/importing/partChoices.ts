/** What becomes of one part of a file: an interview of its own, the rest of the one above it, or nothing. */
export type PartChoice = 'own' | 'joined' | 'left';

/** How a file with several interviews comes in; without parts it is one. */
export interface PartsDraft {
  /** All of it as one interview, whatever the choices say. */
  readonly isWhole: boolean;
  readonly choices: readonly PartChoice[];
}

/** Places of the parts that each interview takes; a joined part without one above it is an interview of its own. */
export function groupsOfParts({ isWhole, choices }: PartsDraft): number[][] {
  if (isWhole) return choices.length === 0 ? [] : [choices.map((_, place) => place)];
  const groups: number[][] = [];
  for (const [place, choice] of choices.entries()) {
    const group = groups.at(-1);
    if (choice === 'left') continue;
    if (choice === 'joined' && group !== undefined) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** Whether title, date and people are those of the parts. */
export function isApart({ isWhole, choices }: PartsDraft): boolean {
  return !isWhole && choices.length > 1;
}
