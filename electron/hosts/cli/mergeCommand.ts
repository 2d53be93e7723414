import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { conflictValueWords, conflictWords, mergeKindWords } from '#shared/contract/mergeWords.ts';
import type { MergeConflict, MergePreview, MergeSideName } from '#shared/contract/mergesContract.ts';
import type { Language } from '#shared/domain/language.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

const preferences = ['mine', 'theirs', 'later'] as const;

interface MergeOptions extends OutputOptions {
  readonly prefer: (typeof preferences)[number];
  readonly dryRun?: boolean;
}

/** `later` leaves every conflict to the rule. */
function decide(conflicts: readonly MergeConflict[], prefer: MergeOptions['prefer']): Record<string, MergeSideName> {
  return prefer === 'later' ? {} : Object.fromEntries(conflicts.map(({ id }) => [id, prefer]));
}

/** `2026-11-22 02:42`, in UTC as everywhere on the command line. */
const minuteOf = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

function listLines(preview: MergePreview, options: MergeOptions, language: Language): string[] {
  const isRussian = language === 'ru';
  const counts = preview.counts.map(
    ({ entity, added, changed, removed }) => `  ${mergeKindWords(entity, language)}: +${added} ~${changed} −${removed}`,
  );
  const conflicts = preview.conflicts.flatMap((conflict) => {
    const chosen = options.prefer === 'later' ? conflict.proposed : options.prefer;
    const mark = (side: MergeSideName): string => (side === chosen ? '>' : ' ');
    const line = (side: MergeSideName, label: string): string => {
      const { author, at } = conflict[side];
      const words = conflictValueWords(conflict, conflict[side], language);
      return `   ${mark(side)} ${label}: ${words} (${[author, minuteOf(at)].filter((part) => part !== '').join(', ')})`;
    };
    return [
      `  ${mergeKindWords(conflict.entity, language)}: ${conflict.title} — ${conflictWords(conflict, language)}`,
      line('mine', isRussian ? 'здесь' : 'here'),
      line('theirs', isRussian ? 'в копии' : 'in the copy'),
    ];
  });
  const heading = isRussian ? 'Изменено в обеих копиях:' : 'Changed in both copies:';
  return [...counts, ...(conflicts.length === 0 ? [] : [heading, ...conflicts])];
}

export function addMergeCommand(program: Command): void {
  program
    .command('merge <file> <other>')
    .description('bring in the work done in another copy of the project; the other file is never written')
    .addOption(
      new Option('--prefer <side>', 'who wins where both changed the same').choices([...preferences]).default('later'),
    )
    .option('--dry-run', 'only show what would happen')
    .option('--json', 'print one JSON document')
    .action((file: string, other: string, options: MergeOptions) =>
      runOnProject(file, options, async ({ client, signal, language }) => {
        const preview = await client.merges.preview({ path: resolve(other) }, { signal });
        const isRussian = language === 'ru';
        if (preview.steps === 0) {
          const nothingNew = isRussian ? 'В копии нет ничего нового.' : 'There is nothing new in the copy.';
          return { json: { ...preview, isMerged: false }, lines: [nothingNew] };
        }
        const lines = listLines(preview, options, language);
        if (options.dryRun === true) return { json: { ...preview, isMerged: false }, lines };
        const decisions = decide(preview.conflicts, options.prefer);
        const merged = await client.merges.commit({ previewId: preview.previewId, decisions }, { signal });
        const done = isRussian
          ? `Объединено. Копия проекта до объединения: ${merged.backupPath}`
          : `Merged. The project as it was before: ${merged.backupPath}`;
        const { counts, backupPath } = merged;
        return { json: { ...preview, counts, backupPath, isMerged: true }, lines: [...lines, done] };
      }),
    );
}
