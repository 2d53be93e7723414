import { Progress } from '@mantine/core';
import classes from './JobProgress.module.css';

interface JobProgressProps {
  /** What is being done. */
  readonly label: string;
  /** How far it is, in words: «3 из 10»; empty while nobody knows. */
  readonly place: string;
  /** 0–1. */
  readonly share: number;
}

/** How far a long run is, said and drawn. */
export function JobProgress({ label, place, share }: JobProgressProps) {
  return (
    <div className={classes['progress']} role="status">
      <span>{place === '' ? label : `${label} · ${place}`}</span>
      <Progress value={share * 100} aria-label={label} />
    </div>
  );
}
