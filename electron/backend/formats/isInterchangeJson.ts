/** Whether a parsed JSON value is the product's own interchange document, which is not a transcript. */
export function isInterchangeJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'custdev-json';
}
