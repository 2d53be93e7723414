import type { ForcesInput } from '../charts/forcesOption.ts';
import type { JourneyInput } from '../charts/journeyOption.ts';
import type { SwitchingCostsInput } from '../charts/switchingCostsOption.ts';

/** Forces, switching costs and feelings of a group, counted. */
export interface GroupPictures {
  readonly forces: ForcesInput;
  readonly costs: SwitchingCostsInput;
  readonly journey: JourneyInput;
}
