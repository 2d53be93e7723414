export const sequencesStrings = {
  en: {
    lead_one: 'Steps that repeat in this order in at least {{least}} people. {{count}} person told of a search.',
    lead_other: 'Steps that repeat in this order in at least {{least}} people. {{count}} people told of a search.',
    order:
      'The order is that of a search for a way out: what is done, what made one look, how one looked, what was tried, why it failed, what is used now. Within a stage it is the order of the talk. It shows no cause.',
    listLabel: 'Repeated steps',
    open: 'Show the quotes: {{steps}}, {{share}}',
    none: 'No two steps repeat in the same order in {{least}} people yet. Ask each person for the last time, step by step, and tag what made them look, where they looked, what they tried and why it failed.',
    openGuides: 'Open the guides',
    truncated: 'Only the most frequent ones are shown.',
  },
  ru: {
    lead_one:
      'Шаги, которые повторяются в этом порядке хотя бы у {{least}} человек. О поиске рассказал {{count}} человек.',
    lead_few:
      'Шаги, которые повторяются в этом порядке хотя бы у {{least}} человек. О поиске рассказали {{count}} человека.',
    lead_many:
      'Шаги, которые повторяются в этом порядке хотя бы у {{least}} человек. О поиске рассказали {{count}} человек.',
    lead_other:
      'Шаги, которые повторяются в этом порядке хотя бы у {{least}} человек. О поиске рассказали {{count}} человека.',
    order:
      'Порядок — это порядок поиска выхода: что делают, что заставило искать, как искали, что пробовали, почему не подошло, чем пользуются сейчас. Внутри шага — порядок рассказа. Причин он не доказывает.',
    listLabel: 'Повторяющиеся шаги',
    open: 'Показать цитаты: {{steps}}, {{share}}',
    none: 'Пока ни одна пара шагов не повторилась в одном порядке у {{least}} человек. Просите вспомнить последний случай шаг за шагом и отмечайте, что заставило искать, где искали, что пробовали и почему не подошло.',
    openGuides: 'Открыть гайды',
    truncated: 'Показаны только самые частые.',
  },
} as const;
