import { networkInWords, networkOption } from '../../charts/networkOption.ts';
import type { ReportBlock } from '../../domain/reportDocument.ts';
import { pictureBlocks, picturesSection } from '../picturesSection.ts';
import { heading, plainNote, type ReportContext } from '../reportContext.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';

/** Forces, switching costs, feelings along the way and codes that come together; a sentence when there is nothing. */
export function picturesOfTalks(context: ReportContext<ProblemsReportInput>): ReportBlock[] {
  const { input, options, names } = context;
  const texts = problemsTexts[options.language];
  const { network } = input;
  const blocks = [
    ...picturesSection(context, input.pictures),
    ...(network === null
      ? []
      : pictureBlocks(
          context,
          { ...network, nodes: network.nodes.map((node) => ({ ...node, name: names.scrub(node.name) })) },
          { title: texts.headings.network, heightPx: 440, option: networkOption, inWords: networkInWords },
        )),
  ];
  return blocks.length > 0 ? blocks : [heading(2, texts.headings.network), plainNote(texts.noPictures)];
}
