import { type Command, Option } from 'commander';
import { interviewKinds, type InterviewKind } from '#shared/domain/interview.ts';
import { type Respondent, type RespondentRole, respondentRoles } from '#shared/domain/people.ts';
import { type SpeakerRole, speakerRoles } from '#shared/domain/speakerRole.ts';
import { findRecord, listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';

interface PersonOptions extends OutputOptions {
  readonly company?: string;
  readonly roles?: RespondentRole[];
  readonly relation?: NonNullable<Respondent['relation']>;
  readonly next?: string;
  readonly note?: string;
}

interface SpeakerOptions extends OutputOptions {
  readonly role: SpeakerRole;
  readonly name?: string;
}

async function companyId({ client, getRecords }: ProjectSession, name: string) {
  const { organization } = await getRecords();
  const known = findRecord(organization, name, (item) => item.name);
  return known?.id ?? (await client.people.saveOrganization({ id: null, name })).organizationId;
}

function addPerson(program: Command): void {
  program
    .command('person <file> <name>')
    .description('add a person, or change what is known about one')
    .option('--company <name>', 'where the person works')
    .addOption(new Option('--roles <roles...>', 'in the purchase').choices(respondentRoles))
    .addOption(new Option('--relation <relation>', 'how near to you').choices(['stranger', 'acquaintance', 'friend']))
    .option('--next <date>', 'next contact, YYYY-MM-DD')
    .option('--note <text>', 'note')
    .option('--json', 'print one JSON document')
    .action((file: string, name: string, options: PersonOptions) =>
      runOnProject(file, options, async (session) => {
        const { respondent } = await session.getRecords();
        const known = findRecord(respondent, name, (item) => item.name);
        const { respondentId } = await session.client.people.saveRespondent({
          id: known?.id ?? null,
          name: known?.name ?? name,
          organizationId:
            options.company === undefined ? (known?.organizationId ?? null) : await companyId(session, options.company),
          roles: options.roles ?? known?.roles ?? [],
          attributes: known?.attributes ?? {},
          relation: options.relation ?? known?.relation ?? null,
          referredById: known?.referredById ?? null,
          nextContactOn: options.next ?? known?.nextContactOn ?? null,
          note: options.note ?? known?.note ?? '',
        });
        const line = session.language === 'ru' ? `Записано: ${known?.name ?? name}` : `Saved: ${known?.name ?? name}`;
        return { json: { respondentId }, lines: [line] };
      }),
    );
}

function addPlan(program: Command): void {
  program
    .command('guide <file>')
    .description('choose the interview guide of the project')
    .addOption(new Option('--kind <kind>', 'which guide').choices(interviewKinds).makeOptionMandatory())
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions & { readonly kind: InterviewKind }) =>
      runOnProject(file, options, async ({ client, language }) => {
        await client.projects.update({ guideId: options.kind });
        return {
          json: { guideId: options.kind },
          lines: [language === 'ru' ? 'Гайд выбран.' : 'The guide is chosen.'],
        };
      }),
    );
}

function addInterviewChanges(program: Command): void {
  program
    .command('speaker <file> <interview> <label>')
    .description('say who a speaker of an interview is')
    .addOption(new Option('--role <role>', 'role in the conversation').choices(speakerRoles).makeOptionMandatory())
    .option('--name <name>', 'another label for the speaker')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, speaker: string, options: SpeakerOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { interview } = await getRecords();
        const { id } = pickRecord(interview, wanted, ({ title }) => title, listedBy(`interviews ${file}`));
        const { changeSet } = await client.interviews.updateSpeaker({
          interviewId: id,
          speaker,
          role: options.role,
          ...(options.name === undefined ? {} : { newSpeaker: options.name }),
        });
        const changed = changeSet.changes.length;
        return {
          json: { interviewId: id, changed },
          lines: [language === 'ru' ? `Изменено записей: ${changed}.` : `Records changed: ${changed}.`],
        };
      }),
    );
  program
    .command('dismiss <file> <interview> <rule>')
    .description('mark a hint of "custdev lint" as dealt with, for the whole interview')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, ruleId: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { interview } = await getRecords();
        const { id } = pickRecord(interview, wanted, ({ title }) => title, listedBy(`interviews ${file}`));
        await client.interviews.dismissHint({ interviewId: id, turnId: null, ruleId });
        return {
          json: { interviewId: id, ruleId },
          lines: [language === 'ru' ? 'Замечание разобрано.' : 'The hint is dealt with.'],
        };
      }),
    );
}

export function addPeopleCommands(program: Command): void {
  addPerson(program);
  addPlan(program);
  addInterviewChanges(program);
}
