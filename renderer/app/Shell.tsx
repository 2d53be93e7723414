import { type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useIsNarrow } from '../components/RightRegion.tsx';
import { type ScreenName, useRoute } from '../store/route.ts';
import { denseScreens, screens } from './screens.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { Sidebar } from './Sidebar.tsx';
import { SkipLink } from './SkipLink.tsx';
import classes from './Shell.module.css';

/** The window of an open project: sidebar and the screen of the route. */
export function Shell() {
  const { screen, id } = useRoute();
  const main = useRef<HTMLElement>(null);
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
  // Each screen begins at its top, however far down the one before was read; its own effects then go on from there.
  useLayoutEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
  }, [screen]);
  useFocusOnScreen(main, screen, id);
  return (
    <div className={classes['shell']}>
      <SkipLink main={main} />
      <Sidebar
        isRail={isRail}
        toggle={isNarrow ? () => setIsToggled(!isToggled) : null}
        onGo={() => setIsToggled(false)}
      />
      <main ref={main} className={classes['screen']} data-screen={screen} id="screen" tabIndex={-1}>
        <ScreenBoundary key={screen}>
          <Suspense fallback={null}>
            <Screen />
          </Suspense>
        </ScreenBoundary>
      </main>
    </div>
  );
}

/** These look after the focus themselves. */
const ownFocus: readonly ScreenName[] = ['interviews', 'board'];

/** What was pressed to get here has gone with the screen before: the keys go on in this one. */
function useFocusOnScreen(main: RefObject<HTMLElement | null>, screen: ScreenName, id: string | null): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const place = `${screen} ${id}`;
    const isNew = shown.current !== null && shown.current !== place;
    shown.current = place;
    if (!isNew || ownFocus.includes(screen) || document.activeElement !== document.body) return;
    main.current?.focus({ preventScroll: true });
  }, [main, screen, id]);
}
