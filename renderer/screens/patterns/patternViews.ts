import type { ComponentType } from 'react';
import { AgreementView } from './agreement/AgreementView.tsx';
import { AssociationsView } from './associations/AssociationsView.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { CorrespondenceView } from './correspondence/CorrespondenceView.tsx';
import { MatrixView } from './matrix/MatrixView.tsx';
import { NetworkView } from './network/NetworkView.tsx';
import { PainsView } from './pains/PainsView.tsx';
import { QuestionsView } from './questions/QuestionsView.tsx';
import { SequencesView } from './sequences/SequencesView.tsx';
import { SaturationView } from './saturation/SaturationView.tsx';
import { SwitchingView } from './switching/SwitchingView.tsx';
import type { PatternViewProps } from './patternViewProps.ts';
import { CooccurrenceView } from './together/CooccurrenceView.tsx';

/** The views in the order of their links; the first is the one that opens. */
export const patternViews = [
  { name: 'matrix', label: 'viewMatrix', hasPatternList: true, View: MatrixView },
  { name: 'questions', label: 'viewQuestions', hasPatternList: false, View: QuestionsView },
  { name: 'pains', label: 'viewPains', hasPatternList: false, View: PainsView },
  { name: 'cooccurrence', label: 'viewCooccurrence', hasPatternList: true, View: CooccurrenceView },
  { name: 'network', label: 'viewNetwork', hasPatternList: false, View: NetworkView },
  { name: 'correspondence', label: 'viewCorrespondence', hasPatternList: false, View: CorrespondenceView },
  { name: 'switching', label: 'viewSwitching', hasPatternList: false, View: SwitchingView },
  { name: 'associations', label: 'viewAssociations', hasPatternList: false, View: AssociationsView },
  { name: 'sequences', label: 'viewSequences', hasPatternList: false, View: SequencesView },
  { name: 'compare', label: 'viewCompare', hasPatternList: false, View: CompareView },
  { name: 'saturation', label: 'viewSaturation', hasPatternList: false, View: SaturationView },
  { name: 'agreement', label: 'viewAgreement', hasPatternList: false, View: AgreementView },
] as const satisfies readonly {
  readonly name: string;
  readonly label: string;
  /** Whether the sets of codes that come together stand beside it. */
  readonly hasPatternList: boolean;
  readonly View: ComponentType<PatternViewProps>;
}[];

export type PatternView = (typeof patternViews)[number];

export function findPatternView(name: string | undefined): PatternView {
  return patternViews.find((view) => view.name === name) ?? patternViews[0];
}
