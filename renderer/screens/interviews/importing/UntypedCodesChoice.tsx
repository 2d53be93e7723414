import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeTypes, getCodeType, untypedCodeTypeId } from '#shared/domain/codeType.ts';
import { useFormat } from '../../../strings/format.ts';

interface UntypedCodesChoiceProps {
  /** New codes whose type nothing tells. */
  readonly count: number;
  readonly typeId: string;
  readonly onChange: (typeId: string) => void;
}

/** One type for all codes that come in without one; until it is chosen they have none. */
export function UntypedCodesChoice({ count, typeId, onChange }: UntypedCodesChoiceProps) {
  const { t } = useTranslation('qda');
  const { language, quoted } = useFormat();
  const types = codeTypes.filter(({ id }) => id !== untypedCodeTypeId);
  return (
    <Select
      label={t('codeType')}
      description={t('codeTypeHint', { count, type: quoted(getCodeType(untypedCodeTypeId).names[language]) })}
      inputWrapperOrder={['label', 'input', 'description']}
      value={typeId}
      allowDeselect={false}
      searchable
      maw={420}
      data={[
        { value: untypedCodeTypeId, label: t('noType') },
        ...types.map(({ id, names }) => ({ value: id, label: names[language] })),
      ]}
      onChange={(chosen) => onChange(chosen ?? typeId)}
    />
  );
}
