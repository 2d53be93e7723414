import { ActionIcon, Modal, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfState, stateIds } from '#shared/domain/workflow.ts';
import { isWorkflowTextKey, workflowText } from '#shared/workflow/workflowTexts.ts';
import { LinkButton } from '../components/LinkButton.tsx';
import { openProject } from '../store/actions/projectActions.ts';
import { perform } from '../store/actions/runCommand.ts';
import { fileNameOf } from '../store/fileNameOf.ts';
import { useSession } from '../store/session.ts';
import { useBackendQuery } from '../store/useBackendQuery.ts';
import { useFormat } from '../strings/format.ts';
import { findProjects, type ListedProject, type ProjectOrder, projectOrders, sortProjects } from './projectRows.ts';
import classes from './ProjectsDialog.module.css';

interface ProjectWords {
  readonly state: string;
  readonly next: readonly string[];
  readonly gate: string;
}

function useProjectWords(): (project: ListedProject) => ProjectWords {
  const { t } = useTranslation('projectList');
  const { language, day } = useFormat();
  const isHidingNames = useSession((state) => state.isHidingNames);
  return ({ summary, isMissing }) => {
    if (summary === null) return { state: isMissing ? '' : t('notKnown'), next: [], gate: '' };
    const { wave, state, nextTask, nextSessionOn, waitingGateId } = summary;
    const key = `gate.${waitingGateId}`;
    const next: string[] = [];
    if (nextSessionOn !== null) next.push(t('session', { date: day(nextSessionOn) }));
    // A task of another project may name somebody whom nothing here can hide.
    if (nextTask !== null && !isHidingNames)
      next.push(
        nextTask.dueOn === null ? nextTask.text : t('task', { text: nextTask.text, date: day(nextTask.dueOn) }),
      );
    return {
      state: t('stateValue', { wave, step: stateIds.indexOf(state), name: nameOfState(state, language) }),
      next,
      gate: isWorkflowTextKey(key) ? workflowText(key, {}, language) : t('noGate'),
    };
  };
}

/** All projects opened on this computer with where each stands: one line a client, without opening the files. */
export function ProjectsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['projectList', 'common']);
  const { day } = useFormat();
  const openPath = useSession((state) => state.open?.path ?? null);
  const wordsOf = useProjectWords();
  const [asked, setAsked] = useState('');
  const [order, setOrder] = useState<ProjectOrder>('changedAt');
  const [active, setActive] = useState(0);
  const recent = useBackendQuery(['recent'], (client, signal) => client.projects.recent({}, { signal }), {
    followsData: false,
  });
  const all = recent.data?.projects ?? [];
  const found = findProjects(all, asked, (project) => {
    const { state, next, gate } = wordsOf(project);
    return [project.name, state, ...next, gate].join(' ');
  });
  const rows = sortProjects(found, order);
  const chosen = Math.min(active, rows.length - 1);
  const enter = async (project: ListedProject | undefined): Promise<void> => {
    if (project === undefined || project.isMissing) return;
    if (project.path === openPath || (await openProject(project.path))) onClose();
  };
  const forget = async (path: string): Promise<void> => {
    await perform((client) => client.projects.forgetRecent({ path }));
    recent.refetch();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') void enter(rows[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={1040}
      // Its top stays while the list under it shrinks and grows.
      centered={false}
      yOffset="12vh"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <TextInput
        aria-label={t('search')}
        placeholder={t('search')}
        data-autofocus
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={classes['intro']}>{t('intro')}</p>
      {recent.data !== undefined && rows.length === 0 && (
        <p className={classes['nothing']}>{t(all.length === 0 ? 'none' : 'nothing')}</p>
      )}
      {rows.length > 0 && (
        <div className={classes['scroll']}>
          <table className={classes['table']} aria-label={t('title')}>
            <thead>
              <tr>
                {projectOrders.map((column) => (
                  <th key={column} scope="col" aria-sort={order === column ? sortOf(column) : undefined}>
                    <button
                      type="button"
                      className={classes['sort']}
                      data-active={order === column || undefined}
                      title={t('sortBy', { column: t(column) })}
                      onClick={() => setOrder(column)}
                    >
                      {t(column)}
                    </button>
                  </th>
                ))}
                <td aria-hidden />
              </tr>
            </thead>
            <tbody>
              {rows.map((project, index) => {
                const { summary } = project;
                const words = wordsOf(project);
                return (
                  <tr key={project.path} data-active={index === chosen || undefined} title={project.path}>
                    <td>
                      <LinkButton disabled={project.isMissing} onClick={() => void enter(project)}>
                        {project.name}
                      </LinkButton>
                      <div className={classes['muted']}>
                        {project.isMissing
                          ? t('missing')
                          : project.path === openPath
                            ? t('isOpen')
                            : fileNameOf(project.path)}
                      </div>
                    </td>
                    <td>{words.state}</td>
                    <td>{summary?.interviews ?? ''}</td>
                    <td>{day(summary?.changedAt ?? project.openedAt)}</td>
                    <td>
                      {words.next.map((line) => (
                        <div key={line}>{line}</div>
                      ))}
                    </td>
                    <td>{words.gate}</td>
                    <td>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size={24}
                        aria-label={t('forget', { name: project.name })}
                        onClick={() => void forget(project.path)}
                      >
                        <IconX size={16} stroke={1.6} color="var(--ink3)" />
                      </ActionIcon>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}

function sortOf(column: ProjectOrder): 'ascending' | 'descending' {
  return column === 'name' || column === 'next' || column === 'gate' ? 'ascending' : 'descending';
}
