/** What people read for values that programs know by a name. */
export const interviewKindWords = {
  problem: { en: 'problem', ru: 'проблемное' },
  solution: { en: 'solution', ru: 'решенческое' },
  loyalty: { en: 'loyalty', ru: 'о лояльности' },
  complaint: { en: 'complaint', ru: 'о жалобе' },
  risk: { en: 'risk', ru: 'о рисках' },
} as const;

export const relationWords = {
  stranger: { en: 'stranger', ru: 'не знакомы' },
  acquaintance: { en: 'acquaintance', ru: 'знакомы' },
  friend: { en: 'friend', ru: 'друг' },
} as const;

export const roleWords = {
  buyer: { en: 'buyer', ru: 'покупает' },
  user: { en: 'user', ru: 'пользуется' },
  influencer: { en: 'influencer', ru: 'влияет' },
} as const;

export const decisionWords = {
  main: { en: 'main', ru: 'основной' },
  candidate: { en: 'candidate', ru: 'кандидат' },
  dropped: { en: 'dropped', ru: 'отложен' },
} as const;

export const commitmentWords = {
  time: { en: 'time', ru: 'время' },
  reputation: { en: 'name', ru: 'имя' },
  money: { en: 'money', ru: 'деньги' },
} as const;

export const presaleStageWords = {
  asked: { en: 'asked', ru: 'спросили' },
  dated: { en: 'named a day', ru: 'назван срок' },
  promised: { en: 'promised in writing', ru: 'письменное обещание' },
  paid: { en: 'paid', ru: 'оплата' },
  refused: { en: 'refused', ru: 'отказ' },
} as const;

export const testWords = {
  tested: { en: 'tested', ru: 'проверен' },
  descriptive: { en: 'built the segment', ru: 'строил сегмент' },
} as const;
