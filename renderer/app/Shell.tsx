import { Suspense, useLayoutEffect, useState } from 'react';
import { useIsNarrow } from '../components/RightRegion.tsx';
import { useRoute } from '../store/route.ts';
import { denseScreens, screens } from './screens.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { Sidebar } from './Sidebar.tsx';
import classes from './Shell.module.css';

/** The window of an open project: sidebar and the screen of the route. */
export function Shell() {
  const { screen } = useRoute();
  const isNarrow = useIsNarrow();
  const [isToggled, setIsToggled] = useState(false);
  const isRail = isNarrow ? !isToggled : denseScreens.includes(screen);
  const Screen = screens[screen];
  useLayoutEffect(() => {
    document.body.dataset['screen'] = screen;
    return () => {
      delete document.body.dataset['screen'];
    };
  }, [screen]);
  return (
    <div className={classes['shell']}>
      <Sidebar
        isRail={isRail}
        toggle={isNarrow ? () => setIsToggled(!isToggled) : null}
        onGo={() => setIsToggled(false)}
      />
      <main className={classes['screen']} data-screen={screen} id="screen">
        <ScreenBoundary key={screen}>
          <Suspense fallback={null}>
            <Screen />
          </Suspense>
        </ScreenBoundary>
      </main>
    </div>
  );
}
