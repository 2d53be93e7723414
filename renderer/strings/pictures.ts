export const picturesStrings = {
  en: {
    forcesTitle: 'Forces of the switch',
    forcesLabel: 'Forces of the switch, in people',
    noForces: 'No push, pull, habit or anxiety has been heard yet.',
    journeyTitle: 'Feelings along the way',
    journeyLabel: 'Feelings from before the purchase to the farewell',
    journeyRule:
      'A feeling counts at a stage when its words overlap the words of the stage, or when the same turn names one stage only. One person counts once: the strongest good feeling minus the strongest bad one, −5 to +5.',
    noFeelings: 'No feelings have been coded yet.',
    noStages_one:
      'Feelings of {{count}} person belong to no stage. Choose the stage of the client’s journey on the codes’ pages of the codebook, for feelings themselves or for codes in the same words.',
    noStages_other:
      'Feelings of {{count}} people belong to no stage. Choose the stage of the client’s journey on the codes’ pages of the codebook, for feelings themselves or for codes in the same words.',
    costsTitle: 'Costs of switching',
    costsLabel: 'Six costs of switching, 0 to 5',
    costsRule: 'How much it costs is the scale “effort” on codings of switching.',
    noCosts: 'Nobody has spoken of what a switch would cost yet.',
    whose: 'Whose words',
    everybody: 'Everybody',
    correspondenceLabel: 'Segments and codes on one map',
    outsideSegments: 'Outside of segments',
    needSegments: 'The map compares segments, and none is kept yet.',
    openSegments: 'Open segments',
    fewCodes_one: 'Too few codes are shared by at least {{count}} person. Name more codes or take fewer people.',
    fewCodes_other: 'Too few codes are shared by at least {{count}} people. Name more codes or take fewer people.',
    scaling: 'Coordinates',
    symmetric: 'Both principal',
    standardCodes: 'Codes standard',
    fewestPeople: 'Fewest people with a code',
    networkLabel: 'Network of codes that meet in the same people',
    fewestBoth: 'Fewest people with both',
    leastLift: 'Lift at least',
    noLinks: 'No two codes meet that often. Take fewer people or a smaller lift.',
    people: '{{count}}+',
  },
  ru: {
    forcesTitle: 'Силы перехода',
    forcesLabel: 'Силы перехода, в людях',
    noForces: 'Ни толчка, ни тяги, ни привычки, ни тревоги пока не слышали.',
    journeyTitle: 'Чувства на пути клиента',
    journeyLabel: 'Чувства от времени до покупки до расставания',
    journeyRule:
      'Чувство относится к этапу, если его слова пересекаются со словами этапа или если в той же реплике назван только один этап. Человек считается один раз: самое сильное хорошее чувство минус самое сильное плохое, от −5 до +5.',
    noFeelings: 'Чувства пока не отмечены.',
    noStages_one:
      'Чувства {{count}} человека не привязаны к этапам. Выберите этап пути клиента на страницах кодов в кодовой книге — самим чувствам или кодам на тех же словах.',
    noStages_few:
      'Чувства {{count}} человек не привязаны к этапам. Выберите этап пути клиента на страницах кодов в кодовой книге — самим чувствам или кодам на тех же словах.',
    noStages_many:
      'Чувства {{count}} человек не привязаны к этапам. Выберите этап пути клиента на страницах кодов в кодовой книге — самим чувствам или кодам на тех же словах.',
    noStages_other:
      'Чувства {{count}} человека не привязаны к этапам. Выберите этап пути клиента на страницах кодов в кодовой книге — самим чувствам или кодам на тех же словах.',
    costsTitle: 'Цена смены',
    costsLabel: 'Шесть цен смены, от 0 до 5',
    costsRule: 'Сколько стоит смена, показывает шкала «усилия» у отметок о смене.',
    noCosts: 'О цене смены пока никто не говорил.',
    whose: 'Чьи слова',
    everybody: 'Все',
    correspondenceLabel: 'Сегменты и коды на одной карте',
    outsideSegments: 'Вне сегментов',
    needSegments: 'Карта сравнивает сегменты, а сохранённых пока нет.',
    openSegments: 'Открыть сегменты',
    fewCodes_one:
      'Слишком мало кодов, которые есть хотя бы у {{count}} человека. Назовите больше кодов или снизьте порог.',
    fewCodes_few:
      'Слишком мало кодов, которые есть хотя бы у {{count}} человек. Назовите больше кодов или снизьте порог.',
    fewCodes_many:
      'Слишком мало кодов, которые есть хотя бы у {{count}} человек. Назовите больше кодов или снизьте порог.',
    fewCodes_other:
      'Слишком мало кодов, которые есть хотя бы у {{count}} человека. Назовите больше кодов или снизьте порог.',
    scaling: 'Координаты',
    symmetric: 'Обе главные',
    standardCodes: 'Коды стандартные',
    fewestPeople: 'Людей с кодом не меньше',
    networkLabel: 'Сеть кодов, которые встречаются у одних людей',
    fewestBoth: 'Людей с обоими не меньше',
    leastLift: 'Lift не меньше',
    noLinks: 'Так часто вместе не встречается ни одна пара. Возьмите меньше людей или меньший lift.',
    people: '{{count}}+',
  },
} as const;
