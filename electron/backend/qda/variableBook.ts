import type { Language } from '#shared/domain/language.ts';
import { guidOfOwnVariable, nameOfOwnVariable, type OwnVariable } from './ownVariables.ts';
import { element, textElement, type Xml } from './writeXml.ts';

type ValueKind = 'Text' | 'Boolean' | 'Integer' | 'Date';

const kinds: Partial<Record<OwnVariable, ValueKind>> = { date: 'Date', wave: 'Integer', nextContact: 'Date' };

/** Collects the variables of a file while their values are written. */
export class VariableBook {
  readonly #variables = new Map<string, Xml>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  value(guid: string, name: string, kind: ValueKind, value: string): Xml {
    if (!this.#variables.has(guid))
      this.#variables.set(guid, element('Variable', { guid, name, typeOfVariable: kind }));
    return element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guid }),
      textElement(`${kind}Value`, value),
    ]);
  }

  own(key: OwnVariable, value: string): Xml {
    return this.value(guidOfOwnVariable(key), nameOfOwnVariable(key, this.#language), kinds[key] ?? 'Text', value);
  }

  list(): readonly Xml[] {
    return [...this.#variables.values()];
  }
}
