import type { BackendClient } from '#shared/contract/client.ts';
import type { LightRecords } from '#shared/contract/projectsContract.ts';
import { createNameReplacer, moveSpanWithNames, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { nameRulesOfRecords } from '#shared/text/nameRulesOfRecords.ts';
import { applyEdit, type TextEdit } from '#shared/text/textEdit.ts';

type Call = (input: unknown, options?: unknown) => Promise<unknown>;
type Fields = Readonly<Record<string, unknown>>;

/** Answers that are about files and this machine, not about people. */
const isPlain = (method: string): boolean =>
  method.startsWith('app.') ||
  method.startsWith('privacy.') ||
  (method.startsWith('projects.') && method !== 'projects.records');
/** What is made of the project while names are hidden hides them too. */
const anonymousMethods: readonly string[] = [
  'reports.preview',
  'reports.render',
  'projects.exportFile',
  'projects.prepareExport',
  'codings.exportFound',
  'ahead.exportCalendar',
];

const isReference = (property: string): boolean => property === 'id' || /Ids?$/u.test(property);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Puts pseudonyms into answers, and moves the spans in them along with the words. */
export function createAnswerVeil(replacer: NameReplacer): (method: string, answer: unknown) => unknown {
  const known = new Map<string, string>();
  const turnEdits = new Map<string, { readonly edit: TextEdit; readonly after: string }>();
  const replace = (text: string): string => {
    const answer = known.get(text) ?? replacer.replace(text);
    if (text.length < 2000) known.set(text, answer);
    return answer;
  };
  const editOf = (text: string): { edit: TextEdit; after: string } => {
    const edit = replacer.editOf(text);
    return { edit, after: applyEdit(text, edit) };
  };

  /** The text that the span of these fields counts in, when it is at hand. */
  function basisOf({ start, end, turnText, quote, turnId }: Fields): { edit: TextEdit; after: string } | undefined {
    if (typeof turnText === 'string') return editOf(turnText);
    const isWithin = typeof quote === 'string' && quote.length !== Number(end) - Number(start);
    if (isWithin) return editOf(quote);
    return typeof turnId === 'string' ? turnEdits.get(turnId) : undefined;
  }

  function moved(span: unknown, basis: { edit: TextEdit; after: string } | undefined): object {
    if (basis === undefined || !isFields(span)) return {};
    const { start, end } = span;
    if (typeof start !== 'number' || typeof end !== 'number' || basis.edit.length === 0) return {};
    return moveSpanWithNames({ start, end }, basis.edit, basis.after);
  }

  function veilFields(fields: Fields): Fields {
    const veiled: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(fields)) veiled[key] = isReference(key) ? value : veil(value);
    Object.assign(veiled, moved(fields, basisOf(fields)));
    const { spans } = fields;
    const text = fields['turnText'] ?? fields['text'];
    if (Array.isArray(spans) && typeof text === 'string') {
      const basis = editOf(text);
      veiled['spans'] = spans.map((span: object) => ({ ...span, ...moved(span, basis) }));
    }
    return veiled;
  }

  function veil(value: unknown): unknown {
    if (typeof value === 'string') return replace(value);
    if (Array.isArray(value)) return value.map((item) => veil(item));
    return isFields(value) ? veilFields(value) : value;
  }

  return (method, answer) => {
    if (method === 'interviews.get') {
      const { turns } = answer as { readonly turns: readonly { readonly id: string; readonly text: string }[] };
      for (const { id, text } of turns) turnEdits.set(id, editOf(text));
    }
    return veil(answer);
  };
}

function veilOfRecords(records: LightRecords): ReturnType<typeof createAnswerVeil> {
  const { respondent: respondents, organization: organizations, pseudonym: pseudonyms, presale, project } = records;
  const strangers = presale.filter(({ respondentId }) => respondentId === null).map(({ personName }) => personName);
  const named = { respondents, organizations, strangers: [...new Set(strangers)], pseudonyms };
  return createAnswerVeil(createNameReplacer(nameRulesOfRecords(named, project[0]?.language ?? 'en')));
}

/**
 * The client with names hidden in its answers whenever `isHiding` says so: one place for every screen. Reports and data
 * made meanwhile are anonymous.
 */
export function veilNames(client: BackendClient, isHiding: () => boolean): BackendClient {
  let veil: ReturnType<typeof createAnswerVeil> | null = null;
  const getVeil = async (): Promise<ReturnType<typeof createAnswerVeil>> =>
    (veil ??= veilOfRecords((await client.projects.records({})).records));

  async function* veilEvents(events: AsyncIterable<{ readonly type: string }>): AsyncGenerator<unknown> {
    for await (const event of events) {
      // A change set holds records as they are: ask again instead, through the veil.
      if (isHiding() && event.type === 'changed')
        yield { type: 'reload', version: (event as unknown as { changeSet: { version: number } }).changeSet.version };
      else yield event;
    }
  }

  async function callVeiled(method: string, call: Call, input: unknown, options: unknown): Promise<unknown> {
    if (method === 'app.events') return veilEvents((await call(input, options)) as AsyncIterable<{ type: string }>);
    if (!isHiding()) return await call(input, options);
    const asked = anonymousMethods.includes(method) ? { ...(input as object), isAnonymous: true } : input;
    const answer = await call(asked, options);
    if (isPlain(method)) return answer;
    if (method === 'projects.records') veil = veilOfRecords((answer as { records: LightRecords }).records);
    return (await getVeil())(method, answer);
  }

  const topics = client as unknown as Readonly<Record<string, Readonly<Record<string, Call>>>>;
  return new Proxy({} as BackendClient, {
    get: (_client, topic) =>
      typeof topic !== 'string' || topic === 'then'
        ? undefined
        : new Proxy(
            {},
            {
              get: (_topic, method) =>
                typeof method !== 'string' || method === 'then'
                  ? undefined
                  : (input: unknown, options?: unknown) =>
                      callVeiled(
                        `${topic}.${method}`,
                        (given, rest) => topics[topic]![method]!(given, rest),
                        input,
                        options,
                      ),
            },
          ),
  });
}
