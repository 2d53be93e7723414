import type { ChartFrame, ChartOption } from '../charts/chartFrame.ts';
import { printInk } from '../charts/chartInk.ts';
import {
  correspondenceInWords,
  correspondenceOption,
  type CorrespondenceInput,
} from '../charts/correspondenceOption.ts';
import { forcesInWords, forcesOption } from '../charts/forcesOption.ts';
import { journeyInWords, journeyOption } from '../charts/journeyOption.ts';
import { switchingCostsInWords, switchingCostsOption } from '../charts/switchingCostsOption.ts';
import type { Language } from '../domain/language.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import type { GroupPictures } from './groupPictures.ts';
import { heading, plainNote, type ReportContext } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';

const widthPx = 650;

export interface Picture<Input> {
  readonly title: string;
  readonly heightPx: number;
  readonly option: (input: Input, frame: ChartFrame) => ChartOption;
  readonly inWords: (input: Input, language: Language) => string;
}

/** A chart under its heading, with its words. */
export function pictureBlocks<Input>(
  { options }: Pick<ReportContext, 'options'>,
  input: Input,
  picture: Picture<Input>,
): ReportBlock[] {
  const { title, heightPx, option, inWords } = picture;
  const { language } = options;
  return [
    heading(2, title),
    {
      kind: 'chart',
      title,
      option: option(input, { widthPx, heightPx, ink: printInk, language }),
      widthPx,
      heightPx,
      inWords: inWords(input, language),
    },
  ];
}

/** What moves and holds people, what a switch costs them, how they feel along the way; only what was heard. */
export function picturesSection(context: ReportContext, pictures: GroupPictures | null): ReportBlock[] {
  if (pictures === null) return [];
  const { forces, costs, journey } = pictures;
  const { texts } = context;
  const { headings } = texts;
  return [
    ...(forces.forces.some(({ people }) => people > 0)
      ? pictureBlocks(context, forces, {
          title: headings.forces,
          heightPx: 170,
          option: forcesOption,
          inWords: forcesInWords,
        })
      : []),
    ...(costs.costs.some(({ rated }) => rated > 0)
      ? pictureBlocks(context, costs, {
          title: headings.switching,
          heightPx: 320,
          option: switchingCostsOption,
          inWords: switchingCostsInWords,
        })
      : []),
    ...(journey.stages.some(({ people }) => people > 0)
      ? [
          ...pictureBlocks(context, journey, {
            title: headings.journey,
            heightPx: 290,
            option: journeyOption,
            inWords: journeyInWords,
          }),
          plainNote(texts.journeyRule),
        ]
      : []),
  ];
}

/** The kept segments and their codes on one map; nothing with fewer than two segments or three codes. */
export function correspondenceSection(context: SegmentReportContext): ReportBlock[] {
  const { input, names, texts } = context;
  const { correspondence } = input;
  if (correspondence === null || correspondence.groups.length < 2 || correspondence.codes.length < 3) return [];
  const scrubbed: CorrespondenceInput = {
    ...correspondence,
    groups: correspondence.groups.map((group) => ({ ...group, name: names.scrub(group.name) })),
    codes: correspondence.codes.map((code) => ({ ...code, name: names.scrub(code.name) })),
  };
  return pictureBlocks(context, scrubbed, {
    title: texts.headings.correspondence,
    heightPx: 440,
    option: correspondenceOption,
    inWords: correspondenceInWords,
  });
}
