/** What this program calls itself in the files that it writes. */
export const ownOrigin = 'Custdev Tracker';
