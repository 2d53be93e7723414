import type { BackendClient } from '#shared/contract/client.ts';

export async function importDocument(client: BackendClient, document: unknown) {
  const file = new File([JSON.stringify(document)], 'проект.json');
  const { previews } = await client.imports.preview({ files: [file] });
  const [preview] = previews;
  if (preview === undefined || preview.kind === 'refused') return { preview, source: null };
  const { sources } = await client.imports.commit({ items: [{ previewId: preview.previewId }] });
  return { preview, source: sources[0] ?? null };
}

export async function exportWords(client: BackendClient, isAnonymous = false): Promise<string> {
  const { file } = await client.projects.exportFile({ format: 'json', isAnonymous });
  return Buffer.from(await file.arrayBuffer()).toString('utf8');
}

export async function exportDocument(client: BackendClient): Promise<Record<string, unknown>> {
  return JSON.parse(await exportWords(client)) as Record<string, unknown>;
}

/** What two exports must share: a project's own creation day and the waves' days are not the documents'. */
export function withoutDays(document: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'openedOn' ? null : value)));
}

/** A document with little in it, in the writer's ids. */
export const smallDocument = {
  format: 'custdev-json',
  version: 1,
  project: { name: 'Проект', language: 'ru' },
  codes: [
    { id: 'c1', group: 'pain', name: 'Сверка' },
    { id: 'c2', group: 'job', name: 'Учёт', parentId: 'c1' },
  ],
  organizations: [{ id: 'o1', name: 'Склад' }],
  respondents: [
    { id: 'r1', name: 'Вера', organizationId: 'o1', roles: ['buyer'], attributes: { город: 'Омск' } },
    { id: 'r2', name: 'Олег', referredBy: 'r1' },
  ],
  interviews: [
    {
      id: 'i1',
      kind: 'problem',
      respondentIds: ['r1'],
      date: '2026-10-01',
      turns: [
        { speaker: 'Я', role: 'interviewer', text: 'Как?' },
        { speaker: 'Вера', role: 'respondent', startMs: 900, text: 'Вручную 😀 каждую пятницу' },
      ],
    },
  ],
  codings: [
    { interviewId: 'i1', turn: 1, start: 0, end: 7, codeIds: ['c1', 'c2'], scales: { emotion: 4 }, coder: 'К' },
  ],
};
