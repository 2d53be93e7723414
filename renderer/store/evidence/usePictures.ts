import type { Correspondence, CostsOfGroup, ForcesOfGroup, JourneyOfGroup } from '#shared/contract/picturesContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { type BackendQuery, useBackendQuery } from '../useBackendQuery.ts';

/** People to count; null is everybody who was heard. */
export type PeopleOfPicture = readonly RespondentId[] | null;

const toWire = (group: PeopleOfPicture): RespondentId[] | null => (group === null ? null : [...group]);
const keyOf = (group: PeopleOfPicture): string => (group === null ? 'all' : group.join(' '));

export interface PicturesOfGroup {
  readonly forces: ForcesOfGroup;
  readonly journey: JourneyOfGroup;
  readonly costs: CostsOfGroup;
}

/** Forces, journey and switching costs of some people. */
export function usePicturesOfGroup(group: PeopleOfPicture): BackendQuery<PicturesOfGroup | null> {
  return useBackendQuery(['pictures.group', keyOf(group)], async (client, signal) => {
    const groups = [toWire(group)];
    const [forces, journey, costs] = await Promise.all([
      client.pictures.forces({ groups }, { signal }),
      client.pictures.journey({ groups }, { signal }),
      client.pictures.switchingCosts({ groups }, { signal }),
    ]);
    const answers = [forces.groups[0], journey.groups[0], costs.groups[0]] as const;
    const [ofForces, ofJourney, ofCosts] = answers;
    if (ofForces === undefined || ofJourney === undefined || ofCosts === undefined) return null;
    return { forces: ofForces, journey: ofJourney, costs: ofCosts };
  });
}

/** The map of groups and codes; asked only with two groups or more. */
export function useCorrespondence(
  groups: readonly PeopleOfPicture[],
  minimumPeople: number,
): BackendQuery<Correspondence> {
  return useBackendQuery(
    ['pictures.correspondence', minimumPeople, groups.map(keyOf).join('|')],
    (client, signal) => client.pictures.correspondence({ groups: groups.map(toWire), minimumPeople }, { signal }),
    { isEnabled: groups.length > 1 },
  );
}
