import { Button, Group, Modal } from '@mantine/core';
import { type Icon, IconGridDots, IconMessages, IconRoute, IconScale, IconChartDots3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateSettings } from '../../store/actions/projectActions.ts';
import { goTo, type ScreenName } from '../../store/route.ts';
import classes from './Tour.module.css';

const stops = [
  { screen: 'path', title: 'title1', text: 'text1', icon: IconRoute },
  { screen: 'interviews', title: 'title2', text: 'text2', icon: IconMessages },
  { screen: 'patterns', title: 'title3', text: 'text3', icon: IconGridDots },
  { screen: 'segments', title: 'title4', text: 'text4', icon: IconChartDots3 },
  { screen: 'validation', title: 'title5', text: 'text5', icon: IconScale },
] as const satisfies readonly { screen: ScreenName; title: string; text: string; icon: Icon }[];

/** Five stops over the open project, each on its own screen; arrows move, Escape skips. */
export function Tour({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('tour');
  const [at, setAt] = useState(0);
  const stop = stops[at] ?? stops[0];
  const StopIcon = stop.icon;
  const isLast = at === stops.length - 1;
  const leave = (): void => {
    void updateSettings({ hasSeenTour: true });
    goTo('path');
    onClose();
  };
  const move = (step: number): void => {
    const next = Math.min(stops.length - 1, Math.max(0, at + step));
    setAt(next);
    goTo(stops[next]?.screen ?? 'path');
  };
  return (
    <Modal
      opened
      onClose={leave}
      size={440}
      withCloseButton={false}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.12 }}
      classNames={{ inner: classes['inner'] ?? '' }}
      attributes={{ content: { 'aria-label': t('label') } }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(1);
        if (event.key === 'ArrowLeft') move(-1);
      }}
    >
      <div className={classes['head']}>
        <StopIcon size={20} stroke={1.6} aria-hidden />
        <span className={classes['count']}>{t('step', { n: at + 1, total: stops.length })}</span>
      </div>
      <div aria-live="polite">
        <h2 className={classes['title']}>{t(stop.title)}</h2>
        <p className={classes['text']}>{t(stop.text)}</p>
      </div>
      <Group gap="sm" mt="lg">
        <Button variant="filled" data-autofocus onClick={() => (isLast ? leave() : move(1))}>
          {isLast ? t('finish') : t('next')}
        </Button>
        {at > 0 && <Button onClick={() => move(-1)}>{t('back')}</Button>}
        {!isLast && (
          <Button variant="subtle" color="var(--ink2)" ml="auto" onClick={leave}>
            {t('skip')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
