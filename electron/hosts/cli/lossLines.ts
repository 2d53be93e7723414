import { qdaLossText } from '#shared/contract/qdaLossTexts.ts';
import type { Language } from '#shared/domain/language.ts';
import type { QdaLoss } from '#shared/domain/qdaExchange.ts';

/** What an exchange with another program leaves behind, a line each, under a heading; nothing when it carries all. */
export function lossLines(losses: readonly QdaLoss[], language: Language): string[] {
  if (losses.length === 0) return [];
  const heading = language === 'ru' ? '  Не переносится или меняется:' : '  Not carried, or changed:';
  return [heading, ...losses.map((loss) => `  · ${qdaLossText(loss, language)}: ${loss.count}`)];
}
