import { Button, Checkbox, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportChoiceFields } from '#shared/domain/reportKind.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import classes from './ReportScreen.module.css';

interface LogoChoiceProps {
  readonly choice: ReportChoiceFields;
  readonly onChange: (choice: ReportChoiceFields) => void;
}

/** The logo of the project's reports: add, change, remove, or leave it off this kind. */
export function LogoChoice({ choice, onChange }: LogoChoiceProps) {
  const { t } = useTranslation('reportKinds');
  const isReadOnly = useSession(selectIsReadOnly);
  const [logo] = useRecordList('reportLogo');
  const save = (file: File | null): void => {
    if (file === null) return;
    void runCommand((client) => client.reports.saveLogo({ file }), t('logoSaved'));
  };
  if (logo === undefined) {
    return (
      <div className={classes['logo']}>
        <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={save} disabled={isReadOnly}>
          {(props) => (
            <Button {...props} size="xs" disabled={isReadOnly}>
              {t('addLogo')}
            </Button>
          )}
        </FileButton>
        <span className={classes['hint']}>{t('logoHint')}</span>
      </div>
    );
  }
  return (
    <div className={classes['logo']}>
      <Checkbox
        label={t('logoShown')}
        checked={choice.hasLogo}
        onChange={() => onChange({ ...choice, hasLogo: !choice.hasLogo })}
      />
      <img
        className={classes['logoPicture']}
        src={`data:image/png;base64,${logo.pngBase64}`}
        width={logo.widthPx}
        height={logo.heightPx}
        alt={t('logo')}
      />
      <span className={classes['logoActions']}>
        <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={save} disabled={isReadOnly}>
          {(props) => (
            <LinkButton {...props} disabled={isReadOnly}>
              {t('changeLogo')}
            </LinkButton>
          )}
        </FileButton>
        <LinkButton
          disabled={isReadOnly}
          onClick={() => void runCommand((client) => client.reports.removeLogo({}), t('logoRemoved'))}
        >
          {t('removeLogo')}
        </LinkButton>
      </span>
    </div>
  );
}
