import { Command } from 'commander';
import { appVersion } from '../appFolder.ts';
import { addAgreementCommand } from './agreementCommand.ts';
import { addAnalysisCommands } from './analysisCommands.ts';
import { addCodeCommands } from './codeCommands.ts';
import { addEconomicsCommands } from './economicsCommands.ts';
import { addImportCommand } from './importCommand.ts';
import { addListCommands } from './listCommands.ts';
import { addMergeCommand } from './mergeCommand.ts';
import { addOutputCommands } from './outputCommands.ts';
import { addReportCommand } from './reportCommand.ts';
import { addPathCommands } from './pathCommands.ts';
import { addPeopleCommands } from './peopleCommands.ts';
import { addProjectCommands } from './projectCommands.ts';
import { addSearchCommands } from './searchCommands.ts';
import { addSegmentCommands } from './segmentCommands.ts';
import { addSegmentsCommand } from './segmentsCommand.ts';
import { addServeCommand } from './serveCommand.ts';
import { addSuggestCommand } from './suggestCommands.ts';
import { addDangerCommands } from './dangerCommands.ts';
import { addHadiCommands } from './hadiCommands.ts';
import { addHypothesisCommands } from './hypothesisCommands.ts';
import { addJourneyCommands } from './journeyCommands.ts';
import { addPromiseCommands } from './promiseCommands.ts';
import { addSavingCommands } from './savingCommands.ts';
import { addSessionCommands } from './sessionCommands.ts';
import { addTaskCommands } from './taskCommands.ts';
import { addValidationCommands } from './validationCommands.ts';

/** Every command of `custdev`. Wrong usage throws commander's error instead of ending the process. */
export function createProgram(): Command {
  const program = new Command('custdev')
    .description('Customer development on your own machine.')
    .version(appVersion)
    .exitOverride()
    .showHelpAfterError('(custdev help <command> shows how to use it)');
  addProjectCommands(program);
  addImportCommand(program);
  addMergeCommand(program);
  addListCommands(program);
  addSearchCommands(program);
  addCodeCommands(program);
  addSuggestCommand(program);
  addAnalysisCommands(program);
  addSegmentsCommand(program);
  addAgreementCommand(program);
  addSegmentCommands(program);
  addPeopleCommands(program);
  addHypothesisCommands(program);
  addHadiCommands(program);
  addPathCommands(program);
  addSavingCommands(program);
  addPromiseCommands(program);
  addSessionCommands(program);
  addTaskCommands(program);
  addEconomicsCommands(program);
  addValidationCommands(program);
  addDangerCommands(program);
  addJourneyCommands(program);
  addReportCommand(program);
  addOutputCommands(program);
  addServeCommand(program);
  return program;
}
