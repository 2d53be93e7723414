import type { BackendContext } from '../backendContext.ts';
import {
  type AskedGroup,
  readCorrespondence,
  readForces,
  readJourney,
  readSwitchingCosts,
} from '../facts/heardPictures.ts';
import { rememberAnswer } from '../facts/rememberAnswer.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { implementer } from './implementer.ts';

/** The same, free to be changed by whom it is given to. */
type Own<Answer> = Answer extends string | number | boolean | null
  ? Answer
  : { -readonly [Key in keyof Answer]: Own<Answer[Key]> };

/** A caller of the same process gets a copy: what is kept stays as it was computed. */
function copyOf<Answer>(answer: Answer): Own<Answer> {
  return structuredClone(answer) as Own<Answer>;
}

/** The same question of each group; a group that was asked about before is not counted again. */
function ofGroups<Answer>(
  { getProject }: BackendContext,
  name: string,
  groups: readonly AskedGroup[],
  read: (project: OpenedProject, group: AskedGroup) => Answer,
): { groups: Own<Answer>[] } {
  const project = getProject();
  return {
    groups: groups.map((group) =>
      copyOf(rememberAnswer(project, `${name} ${JSON.stringify(group)}`, () => read(project, group))),
    ),
  };
}

export const pictureHandlers = {
  forces: implementer.pictures.forces.handler(({ input: { groups }, context: { backend } }) =>
    ofGroups(backend, 'forces', groups, readForces),
  ),
  journey: implementer.pictures.journey.handler(({ input: { groups }, context: { backend } }) =>
    ofGroups(backend, 'journey', groups, readJourney),
  ),
  switchingCosts: implementer.pictures.switchingCosts.handler(({ input: { groups }, context: { backend } }) =>
    ofGroups(backend, 'switchingCosts', groups, readSwitchingCosts),
  ),
  correspondence: implementer.pictures.correspondence.handler(
    ({ input: { groups, minimumPeople }, context: { backend } }) => {
      const project = backend.getProject();
      const key = `correspondence ${minimumPeople} ${JSON.stringify(groups)}`;
      return copyOf(rememberAnswer(project, key, () => readCorrespondence(project, groups, minimumPeople)));
    },
  ),
};
