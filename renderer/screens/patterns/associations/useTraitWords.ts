import { useTranslation } from 'react-i18next';
import type { PersonTrait } from '#shared/contract/evidenceTablesContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';

/** What a trait is called; empty for a code that has just been deleted. */
export function useTraitWords(): (trait: PersonTrait) => string {
  const { t } = useTranslation('associations');
  const format = useFormat();
  const codes = useRecordTable('code');
  return (trait) => {
    switch (trait.kind) {
      case 'code': {
        const code = codes[trait.codeId];
        return code === undefined ? '' : nameOfCode(code, format.language);
      }
      case 'role':
        return t(trait.role);
      case 'value':
        return t('value', { attribute: trait.attribute, value: trait.value });
      case 'number':
        return t(trait.isAbove ? 'above' : 'atMost', {
          attribute: trait.attribute,
          number: format.number(trait.median, Number.isInteger(trait.median) ? 0 : 1),
        });
    }
  };
}
