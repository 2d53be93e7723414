const peopleOfGroup = 6;
const groups = [
  ['сверка вручную', 'своя таблица', 'ночные выходные'],
  ['бухгалтер пропал', 'штраф пришёл', 'страх проверки'],
  ['касса не сходится', 'чеки теряются', 'два склада'],
];

/** Eighteen people in three planted groups, each with the three codes of the group, in the interchange's shape. */
export function plantedProject() {
  const people = groups.flatMap((_codes, group) =>
    Array.from({ length: peopleOfGroup }, (_person, index) => ({ group, id: `r${group}-${index}` })),
  );
  return {
    format: 'custdev-json',
    version: 1,
    project: { name: 'Посадка', language: 'ru' },
    codes: groups.flatMap((names, group) =>
      names.map((name, index) => ({ id: `c${group}-${index}`, group: 'pain', name, parentId: null, description: '' })),
    ),
    organizations: people.map(({ id }) => ({ id: `o-${id}`, name: `Компания ${id}` })),
    respondents: people.map(({ id }) => ({
      id,
      name: `Человек ${id}`,
      organizationId: `o-${id}`,
      roles: ['user', 'buyer'],
      attributes: { city: 'Орёл' },
    })),
    interviews: people.map(({ id, group }, index) => ({
      id: `i-${id}`,
      kind: 'problem',
      respondentIds: [id],
      date: `2026-10-${String(index + 1).padStart(2, '0')}`,
      language: 'ru',
      turns: [
        { speaker: 'Ася', role: 'interviewer', text: 'Расскажите про прошлый месяц 🧾' },
        { speaker: id, role: 'respondent', text: (groups[group] ?? []).map((name) => `Было так: ${name}.`).join(' ') },
      ],
    })),
    codings: people.flatMap(({ id, group }) =>
      (groups[group] ?? []).map((name, index) => {
        const text = (groups[group] ?? []).map((other) => `Было так: ${other}.`).join(' ');
        const start = text.indexOf(name);
        return {
          interviewId: `i-${id}`,
          turn: 1,
          start,
          end: start + name.length,
          codeIds: [`c${group}-${index}`],
          scales: { emotion: 4, frequency: 5, effort: 3 },
          coder: 'Ася',
        };
      }),
    ),
  };
}
