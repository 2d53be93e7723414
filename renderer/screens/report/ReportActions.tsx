import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportFormat, reportFormats } from '#shared/domain/reportDocument.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { perform } from '../../store/actions/runCommand.ts';
import { saveFile } from '../../store/actions/saveFile.ts';
import { openDialog } from '../../store/dialogState.ts';
import { runJob } from '../../store/jobs.ts';
import classes from './ReportScreen.module.css';
import type { AskedReport } from './toReportOptions.ts';

interface ReportActionsProps {
  readonly options: AskedReport;
  /** False while there is nothing to make a report of. */
  readonly isPossible: boolean;
}

/** Files of the report, and of the whole project. */
export function ReportActions({ options, isPossible }: ReportActionsProps) {
  const { t } = useTranslation(['report', 'exporting', 'tables', 'qda']);
  const [making, setMaking] = useState<ReportFormat | null>(null);
  const [savedName, setSavedName] = useState<string | null>(null);
  const save = async (format: ReportFormat): Promise<void> => {
    setMaking(format);
    const answer = await perform((client) =>
      runJob('report', ({ jobId, signal }) => client.reports.render({ ...options, format, jobId }, { signal })),
    );
    setMaking(null);
    if (answer === null) return;
    await saveFile(answer.file);
    setSavedName(answer.file.name);
  };
  useCommands(
    useMemo(
      () =>
        reportFormats.map((format) => ({
          id: `report.${format}`,
          label: t(commandTexts[format]),
          group: t('title'),
          isEnabled: () => isPossible && making === null,
          run: () => void save(format),
        })),
      // The options are named one by one because they are a new object every time.
      // oxlint-disable-next-line react-hooks/exhaustive-deps
      [t, isPossible, making, JSON.stringify(options)],
    ),
  );
  const isBusy = making !== null;
  return (
    <div className={classes['actions']}>
      {/* Not a toast: those lie over the buttons of this screen. */}
      <div role="status" className={classes['saved']}>
        {savedName !== null && t('saved', { name: savedName })}
      </div>
      <Button
        variant="filled"
        size="lg"
        disabled={!isPossible || (isBusy && making !== 'pdf')}
        loading={making === 'pdf'}
        onClick={() => void save('pdf')}
      >
        {t('savePdf')}
      </Button>
      <Button
        size="lg"
        disabled={!isPossible || (isBusy && making !== 'html')}
        loading={making === 'html'}
        onClick={() => void save('html')}
      >
        HTML
      </Button>
      <Menu position="top-end">
        <Menu.Target>
          <Button
            size="lg"
            px={12}
            aria-label={t('moreFiles')}
            loading={isBusy && making !== 'pdf' && making !== 'html'}
          >
            <IconDots size={18} stroke={1.6} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['docx', 'xlsx', 'md'] as const).map((format) => (
            <Menu.Item key={format} disabled={!isPossible} onClick={() => void save(format)}>
              {t(commandTexts[format])}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => openDialog('data')}>{t('exporting:dataTitle')}</Menu.Item>
          <Menu.Item onClick={() => openDialog('tables')}>{t('tables:title')}</Menu.Item>
          <Menu.Item onClick={() => openDialog('qda')}>{t('qda:title')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

const commandTexts = {
  pdf: 'savePdf',
  docx: 'saveDocx',
  xlsx: 'saveXlsx',
  html: 'saveHtml',
  md: 'saveMarkdown',
} as const satisfies Record<ReportFormat, string>;
