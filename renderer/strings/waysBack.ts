/** The decision to go back, from wherever it is taken. */
export const waysBackStrings = {
  en: {
    title: 'Go back: {{name}}',
    text: 'Wave {{wave}} opens at step {{step}}. Nothing is deleted.',
    changes: 'What changes',
    changesHint: 'All of it is one step: “Undo” takes it back together with the wave.',
    reason: 'Why go back',
    goal: 'What the new wave must prove',
    goalHint: 'what you will have heard or seen when it worked out',
    confirm: 'Open wave {{wave}}',
    done: 'Wave {{wave}} is open',
  },
  ru: {
    title: 'Вернуться: {{name}}',
    text: 'Откроется волна {{wave}} с шага {{step}}. Ничего не удалится.',
    changes: 'Что изменится',
    changesHint: 'Всё это один шаг: «Отменить» вернёт его вместе с волной.',
    reason: 'Почему возвращаетесь',
    goal: 'Что должна доказать новая волна',
    goalHint: 'что услышите или увидите, если она удалась',
    confirm: 'Открыть волну {{wave}}',
    done: 'Волна {{wave}} открыта',
  },
};
