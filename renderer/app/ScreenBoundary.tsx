import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';

interface ScreenBoundaryState {
  readonly hasFailed: boolean;
}

/** Keeps a screen that cannot be drawn from taking the window with it. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ScreenBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Failed onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <div style={{ padding: '0 36px' }}>
      <EmptyState
        text={`${t('screenFailed')} ${t('screenFailedSafe')}`}
        action={<Button onClick={onRetry}>{t('common:retry')}</Button>}
      />
    </div>
  );
}
