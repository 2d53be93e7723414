import type { NameDecision, NameProposal } from '#shared/contract/privacyContract.ts';
import { runCommand } from '../../store/actions/runCommand.ts';

const decisionOf = ({ pseudonymId, kind, original, forms, replacement }: NameProposal): NameDecision => ({
  id: pseudonymId,
  kind,
  original,
  forms,
  replacement,
});

export async function confirmNames(names: readonly NameProposal[], done: string): Promise<void> {
  if (names.length > 0)
    await runCommand((client) => client.privacy.confirm({ pseudonyms: names.map(decisionOf) }), done);
}

export async function ignoreName(name: NameProposal, done: string): Promise<void> {
  await runCommand((client) => client.privacy.ignore({ pseudonyms: [decisionOf(name)] }), done);
}

export async function takeBackName({ pseudonymId }: NameProposal, done: string): Promise<void> {
  if (pseudonymId !== null) await runCommand((client) => client.privacy.remove({ ids: [pseudonymId] }), done);
}

/** Saves another replacement of a confirmed name. */
export async function saveReplacement(name: NameProposal, replacement: string, done: string): Promise<void> {
  await runCommand(
    (client) => client.privacy.save({ ...decisionOf({ ...name, replacement }), status: 'confirmed' }),
    done,
  );
}
