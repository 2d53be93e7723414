import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const schemas = { qdpx: 'Project-mrt2019.xsd', qdc: 'Codebook-mrt2019.xsd' } as const;

/** Throws what the standard's own schema finds wrong. */
export function validateXml(xml: string, format: keyof typeof schemas): void {
  const schema = XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, '../../fixtures/qda', schemas[format])));
  try {
    const validator = XsdValidator.fromDoc(schema);
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
      validator.dispose();
    }
  } finally {
    schema.dispose();
  }
}
