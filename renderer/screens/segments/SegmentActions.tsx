import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { goTo } from '../../store/route.ts';
import { MembersDialog } from './MembersDialog.tsx';
import { SegmentForm } from './SegmentForm.tsx';
import classes from './SegmentActions.module.css';
import { addressOfQuestion, askedOf, type SegmentsQuestion } from './segmentsQuestion.ts';
import type { SegmentView } from './segmentViews.ts';

type Asked = 'keep' | 'details' | 'members' | 'main' | 'drop' | null;

interface SegmentActionsProps {
  readonly view: SegmentView;
  readonly result: SegmentsResult | undefined;
  readonly question: SegmentsQuestion;
  /** After a proposal was kept under this id. */
  readonly onKept: (id: CustomerSegment['id']) => void;
}

/** What can be done with the open segment. */
export function SegmentActions({ view, result, question, onKept }: SegmentActionsProps) {
  const { t } = useTranslation(['segments', 'common']);
  const [asked, setAsked] = useState<Asked>(null);
  const { kept, proposal } = view;
  const close = (): void => setAsked(null);
  useCommands(
    useMemo(
      () => [
        {
          id: 'segments.keep',
          label: t('keep'),
          group: t('group'),
          isEnabled: () => kept === null,
          run: () => setAsked('keep'),
        },
        {
          id: 'segments.details',
          label: t('editDetails'),
          group: t('group'),
          shortcut: 'e',
          isEnabled: () => kept !== null,
          run: () => setAsked('details'),
        },
        {
          id: 'segments.members',
          label: t('editMembers'),
          group: t('group'),
          shortcut: 'm',
          isEnabled: () => kept !== null,
          run: () => setAsked('members'),
        },
      ],
      [kept, t],
    ),
  );
  const keep = async ({ name, summary }: { readonly name: string; readonly summary: string }): Promise<boolean> => {
    if (proposal === null || result === undefined) return false;
    const answer = await runCommand(
      (client) =>
        client.segments.keepProposed({
          ...askedOf(question),
          seed: result.seed,
          proposalId: proposal.id,
          name,
          summary,
        }),
      t('kept'),
    );
    if (answer !== null) onKept(answer.customerSegmentId);
    return answer !== null;
  };
  if (kept === null) {
    return (
      <div className={classes['actions']}>
        <Button variant="filled" size="xs" onClick={() => setAsked('keep')}>
          {t('keep')}
        </Button>
        {asked === 'keep' && (
          <SegmentForm
            title={t('keepTitle')}
            initial={{ name: view.name, summary: '', definingCodeIds: [], memberIds: [] }}
            hasCodes={false}
            hasMembers={false}
            saveLabel={t('common:save')}
            onSave={keep}
            onClose={close}
          />
        )}
      </div>
    );
  }
  return (
    <div className={classes['actions']}>
      {kept.decision !== 'main' && (
        <Button variant="filled" size="xs" onClick={() => setAsked('main')}>
          {t('chooseMain')}
        </Button>
      )}
      <KeptMenu kept={kept} question={question} onAsk={setAsked} />
      <KeptDialogs kept={kept} asked={asked} onClose={close} />
    </div>
  );
}

interface KeptMenuProps {
  readonly kept: CustomerSegment;
  /** What the screen shows now, to stay there after deleting. */
  readonly question: SegmentsQuestion;
  readonly onAsk: (asked: Asked) => void;
}

function KeptMenu({ kept, question, onAsk }: KeptMenuProps) {
  const { t } = useTranslation(['segments', 'common']);
  const again = () =>
    void runCommand(
      (client) => client.segments.decide({ id: kept.id, decision: 'candidate', reason: '' }),
      t('candidateAgain'),
    );
  const remove = async (): Promise<void> => {
    const answer = await runCommand((client) => client.segments.remove({ id: kept.id }), t('removed'));
    if (answer !== null) goTo('segments', null, addressOfQuestion(question));
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="xs" rightSection={<IconChevronDown size={16} stroke={1.6} aria-hidden />}>
          {t('actions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAsk('details')}>{t('editDetails')}</Menu.Item>
        <Menu.Item onClick={() => onAsk('members')}>{t('editMembers')}</Menu.Item>
        {kept.decision !== 'candidate' && <Menu.Item onClick={again}>{t('backToCandidate')}</Menu.Item>}
        {kept.decision !== 'dropped' && <Menu.Item onClick={() => onAsk('drop')}>{t('drop')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => void remove()}>{t('common:delete')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface KeptDialogsProps {
  readonly kept: CustomerSegment;
  readonly asked: Asked;
  readonly onClose: () => void;
}

function KeptDialogs({ kept, asked, onClose }: KeptDialogsProps) {
  const { t } = useTranslation(['segments', 'common']);
  const decide = async (decision: 'main' | 'dropped', reason: string): Promise<void> => {
    const answer = await runCommand(
      (client) => client.segments.decide({ id: kept.id, decision, reason }),
      t(decision === 'main' ? 'chosen' : 'dropped'),
    );
    if (answer !== null) onClose();
  };
  const update = async ({
    name,
    summary,
    definingCodeIds,
  }: Pick<CustomerSegment, 'name' | 'summary'> & {
    readonly definingCodeIds: readonly CustomerSegment['definingCodeIds'][number][];
  }): Promise<boolean> => {
    const patch = { name, summary, definingCodeIds: [...definingCodeIds] };
    const answer = await runCommand((client) => client.segments.update({ id: kept.id, patch }), t('detailsSaved'));
    return answer !== null;
  };
  return (
    <>
      {asked === 'details' && (
        <SegmentForm
          title={t('editDetails')}
          initial={kept}
          hasCodes
          hasMembers={false}
          saveLabel={t('common:save')}
          onSave={update}
          onClose={onClose}
        />
      )}
      {asked === 'members' && <MembersDialog kept={kept} onClose={onClose} />}
      <ReasonDialog
        isOpen={asked === 'main'}
        title={t('chooseMainTitle')}
        confirmLabel={t('choose')}
        onConfirm={(reason) => void decide('main', reason)}
        onClose={onClose}
      >
        {t('chooseMainText', { name: kept.name })}
      </ReasonDialog>
      <ReasonDialog
        isOpen={asked === 'drop'}
        title={t('dropTitle')}
        confirmLabel={t('drop')}
        onConfirm={(reason) => void decide('dropped', reason)}
        onClose={onClose}
      >
        {t('dropText', { name: kept.name })}
      </ReasonDialog>
    </>
  );
}
