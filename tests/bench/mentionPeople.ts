import { keepOriginal } from '../../electron/backend/db/originalQueries.ts';
import { listRecords } from '../../electron/backend/db/recordQueries.ts';
import { listTurns } from '../../electron/backend/db/quotationQueries.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';

const firstNames = [
  'Анна',
  'Павел',
  'Вера',
  'Олег',
  'Ирина',
  'Сергей',
  'Мария',
  'Игорь',
  'Ольга',
  'Дмитрий',
  'Наталья',
];
const familyNames = [
  'Ковалёва',
  'Соколов',
  'Лапшина',
  'Вяземский',
  'Орлова',
  'Громов',
  'Белова',
  'Титов',
  'Зуева',
  'Крылов',
];

/** Every eighth turn says somebody's name. */
const turnsPerMention = 8;

/**
 * Gives everybody of a project a name that others share in part, as in life, and lets each talk say the name of its person at
 * the end of turns. The index of words is left behind: for what does not search.
 */
export function mentionPeople(path: string): void {
  const connection = connectSqlite(path);
  connection.transaction((db) => {
    const names = new Map<string, string>();
    for (const [index, { id }] of listRecords(db, 'respondent').entries()) {
      const name = `${firstNames[index % firstNames.length]} ${familyNames[index % familyNames.length]}`;
      names.set(id, index < firstNames.length * familyNames.length ? name : `${name} ${index}`);
    }
    for (const [id, name] of names) db.statement('UPDATE respondents SET name = ? WHERE id = ?').run(name, id);
    for (const { id: interviewId, respondentIds } of listRecords(db, 'interview')) {
      const name = names.get(respondentIds[0] ?? '') ?? '';
      const label = name.split(' ')[0];
      db.statement("UPDATE turns SET speaker = ? WHERE interview_id = ? AND role = 'respondent'").run(
        label,
        interviewId,
      );
      for (const { id, position, text } of listTurns(db, interviewId))
        if (position % turnsPerMention === 0)
          db.statement('UPDATE turns SET text = ? WHERE id = ?').run(`${text} ${label} так и сказал, ${name}.`, id);
      // As it came in: with the names.
      db.statement('DELETE FROM interview_originals WHERE interview_id = ?').run(interviewId);
      keepOriginal(db, interviewId, listTurns(db, interviewId));
    }
  });
  connection.close();
}
