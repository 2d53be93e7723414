import { createHash } from 'node:crypto';

const guidPattern = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** A GUID in lower case and without braces; other ids as they are. */
export function plainGuid(id: string): string {
  return guidPattern.exec(id.trim())?.[1]?.toLowerCase() ?? id.trim();
}

/** The same GUID for the same words, always. */
export function guidOfWords(words: string): string {
  const hex = createHash('sha256').update(`custdev-tracker\n${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The GUID that stands for one of our ids in a file: the id itself when it is one, else one made from it. */
export function guidOf(id: string): string {
  const plain = plainGuid(id);
  return guidPattern.test(plain) ? plain : guidOfWords(`id:${id}`);
}

/** What a bare code type of the codebook is called in every file that we write. */
export function guidOfCodeType(typeId: string): string {
  return guidOfWords(`codeType:${typeId}`);
}

/** Somebody whom no case of a file stands for: one name is one person. */
export function guidOfPerson(name: string): string {
  return guidOfWords(`person:${name.trim().toLowerCase()}`);
}

/** The set of codes that have another type than the code they stand under. */
export function guidOfTypeSet(typeId: string): string {
  return guidOfWords(`typeSet:${typeId}`);
}

/** Companies have no place of their own in the standard: their name is the value of a variable. */
export function guidOfOrganization(name: string): string {
  return guidOfWords(`organization:${name}`);
}
