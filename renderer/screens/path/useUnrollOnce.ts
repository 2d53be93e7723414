import { useEffect, useState } from 'react';
import { useSession } from '../../store/session.ts';

/** True the first time that this project is seen standing here. */
export function useUnrollOnce(place: string): boolean {
  const path = useSession((state) => state.open?.path ?? '');
  const key = `custdev carpet ${path}`;
  const [seenBefore] = useState(() => window.localStorage.getItem(key));
  useEffect(() => window.localStorage.setItem(key, place), [key, place]);
  return seenBefore !== place;
}
