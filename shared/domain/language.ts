import * as v from 'valibot';

/** The two languages the product speaks and reads. */
export const languages = ['ru', 'en'] as const;
export const languageSchema = v.picklist(languages);
export type Language = (typeof languages)[number];
