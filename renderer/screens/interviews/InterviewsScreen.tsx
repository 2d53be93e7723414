import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';

export function InterviewsScreen() {
  const { t } = useTranslation('interviews');
  return (
    <div style={{ padding: '24px 36px' }}>
      <ScreenHeader title={t('title')} />
    </div>
  );
}
