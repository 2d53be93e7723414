/** The name of a file, without the folders it is in, as any system writes them. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;
