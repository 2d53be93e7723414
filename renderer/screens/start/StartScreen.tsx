import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';

export function StartScreen() {
  const { t } = useTranslation('start');
  return (
    <div style={{ padding: '24px 36px' }}>
      <ScreenHeader title={t('titleLine1')} />
    </div>
  );
}
