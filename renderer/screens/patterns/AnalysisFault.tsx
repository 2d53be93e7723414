import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';

/** Why an analysis has no result, and a way to ask again. */
export function AnalysisFault({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Banner tone="error" action={<LinkButton onClick={onRetry}>{t('retry')}</LinkButton>}>
      {sentenceOf(error)}
    </Banner>
  );
}
