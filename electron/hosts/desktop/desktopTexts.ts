import type { Language } from '#shared/domain/language.ts';

/** The few words that the desktop host says itself. */
export const desktopTexts = {
  ru: {
    file: 'Файл',
    open: 'Открыть проект…',
    quit: 'Выйти',
    edit: 'Правка',
    view: 'Вид',
    window: 'Окно',
    projects: 'Проекты Custdev Tracker',
    openTitle: 'Открыть проект',
    createTitle: 'Новый проект',
    recordings: 'Звукозаписи',
    recordingTitle: 'Прикрепить запись',
    restarted: 'Внутренняя часть программы остановилась и запущена снова',
    restartedDetail: 'Всё, что было сохранено, на диске. Откройте проект ещё раз и повторите последнее действие.',
  },
  en: {
    file: 'File',
    open: 'Open project…',
    quit: 'Quit',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    projects: 'Custdev Tracker projects',
    openTitle: 'Open project',
    createTitle: 'New project',
    recordings: 'Sound recordings',
    recordingTitle: 'Attach a recording',
    restarted: 'The backend stopped and was started again',
    restartedDetail: 'Whatever was saved is on disk. Open the project again and repeat the last action.',
  },
} satisfies Record<Language, Record<string, string>>;

export type DesktopTexts = (typeof desktopTexts)[Language];
