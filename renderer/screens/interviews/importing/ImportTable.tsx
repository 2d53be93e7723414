import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { importWarningText } from '#shared/contract/importWarningTexts.ts';
import { interviewKinds } from '#shared/domain/interview.ts';
import { tableForms, type TableMapping } from '#shared/domain/tableMapping.ts';
import { Banner } from '../../../components/Banner.tsx';
import { perform } from '../../../store/actions/runCommand.ts';
import { useFormat } from '../../../strings/format.ts';
import { kindKeys } from '../kindKeys.ts';
import classes from './ImportTable.module.css';
import type { TablePreview } from './importDraft.ts';
import { TableColumns } from './TableColumns.tsx';
import { TableSummaryText } from './TableSummaryText.tsx';
import { UntypedCodesChoice } from './UntypedCodesChoice.tsx';

interface ImportTableProps {
  readonly preview: TablePreview;
  readonly onChange: (preview: TablePreview) => void;
}

const formKeys = { people: 'formPeople', answers: 'formAnswers', documents: 'formDocuments' } as const;
const kinds = [...interviewKinds, 'byRating'] as const;

/** A line end cannot be typed into a field of one line. */
const shown = (separator: string): string => separator.replaceAll('\n', '\\n');
const meant = (typed: string): string => typed.replaceAll('\\n', '\n');

/** A table before it is added: what its columns hold, its first rows, and what would come in. */
export function ImportTable({ preview, onChange }: ImportTableProps) {
  const { t } = useTranslation(['tables', 'common']);
  const { language } = useFormat();
  const asked = useRef(0);
  const { mapping, sheets } = preview;
  const arrange = async (patch: Partial<TableMapping>): Promise<void> => {
    asked.current += 1;
    const own = asked.current;
    // The choice shows at once, its consequences when they are known.
    onChange({ ...preview, mapping: { ...mapping, ...patch } });
    const answer = await perform((client) =>
      client.imports.arrangeTable({ previewId: preview.previewId, mapping: patch }),
    );
    if (own !== asked.current) return;
    onChange(answer?.preview.kind === 'table' ? answer.preview : preview);
  };
  const warnings = preview.warnings.map((warning) => importWarningText(warning, language));
  const hasCodes = mapping.roles.includes('codes');
  return (
    <Stack gap="md">
      {warnings.length > 0 && <Banner tone="warning">{warnings.join(' ')}</Banner>}
      {preview.isRemembered && <p className={classes['small']}>{t('remembered')}</p>}
      <Group grow align="flex-end">
        {sheets.length > 1 && (
          <Select
            label={t('sheet')}
            value={String(mapping.sheet)}
            allowDeselect={false}
            data={sheets.map(({ name, rows }, index) => ({
              value: String(index),
              label: t('sheetRows', { name, count: rows }),
            }))}
            onChange={(value) => void arrange({ sheet: Number(value ?? 0) })}
          />
        )}
        <Select
          label={t('form')}
          value={mapping.form}
          allowDeselect={false}
          data={tableForms.map((value) => ({ value, label: t(formKeys[value]) }))}
          onChange={(value) => void arrange({ form: value ?? mapping.form })}
        />
        <Select
          label={t('kind')}
          value={mapping.kind}
          allowDeselect={false}
          data={kinds.map((value) => ({
            value,
            label: value === 'byRating' ? t('kindByRating') : t(`common:${kindKeys[value]}`),
          }))}
          onChange={(value) => void arrange({ kind: value ?? mapping.kind })}
        />
      </Group>
      {hasCodes && (
        <Group grow align="flex-start">
          <TextInput
            label={t('codeSeparator')}
            description={t('codeSeparatorHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={shown(mapping.codeSeparator)}
            maxLength={5}
            onChange={(event) => void arrange({ codeSeparator: meant(event.currentTarget.value) })}
          />
          <TextInput
            label={t('pathSeparator')}
            description={t('pathSeparatorHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={shown(mapping.pathSeparator)}
            maxLength={5}
            onChange={(event) => void arrange({ pathSeparator: meant(event.currentTarget.value) })}
          />
        </Group>
      )}
      {preview.summary.untypedCodes > 0 && (
        <UntypedCodesChoice
          count={preview.summary.untypedCodes}
          typeId={mapping.codeTypeId}
          onChange={(codeTypeId) => void arrange({ codeTypeId })}
        />
      )}
      <Checkbox
        label={t('hasHeader')}
        checked={mapping.hasHeader}
        onChange={(event) => void arrange({ hasHeader: event.currentTarget.checked })}
      />
      <TableSummaryText summary={preview.summary} />
      <TableColumns
        preview={preview}
        onRole={(column, role) =>
          void arrange({ roles: mapping.roles.map((other, index) => (index === column ? role : other)) })
        }
      />
    </Stack>
  );
}
