import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '#shared/contract/projectsContract.ts';
import { nameOfState, stateIds } from '#shared/domain/workflow.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { openProject } from '../../store/actions/projectActions.ts';
import { perform } from '../../store/actions/runCommand.ts';
import { openDialog } from '../../store/dialogState.ts';
import { fileNameOf } from '../../store/fileNameOf.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './StartScreen.module.css';

const mostShown = 5;

export function RecentProjects() {
  const { t } = useTranslation(['start', 'projectList']);
  const format = useFormat();
  const recent = useBackendQuery(['recent'], (client, signal) => client.projects.recent({}, { signal }), {
    followsData: false,
  });
  const all = recent.data?.projects ?? [];
  const projects = all.slice(0, mostShown);
  if (projects.length === 0) return null;
  const forget = async (path: string): Promise<void> => {
    await perform((client) => client.projects.forgetRecent({ path }));
    recent.refetch();
  };
  const stateOf = (summary: ProjectSummary | null): string | null =>
    summary === null
      ? null
      : t('projectList:stateValue', {
          wave: summary.wave,
          step: stateIds.indexOf(summary.state),
          name: nameOfState(summary.state, format.language),
        });
  return (
    <section className={classes['recent']} aria-label={t('recent')}>
      <div className={classes['recentHead']}>
        <h2 className={classes['recentTitle']}>{t('recent')}</h2>
        <LinkButton onClick={() => openDialog('projects')}>{t('projectList:all', { count: all.length })}</LinkButton>
      </div>
      <ul className={classes['recentList']}>
        {projects.map((project) => (
          <li key={project.path} className={classes['recentItem']} title={project.path}>
            <div>
              <LinkButton disabled={project.isMissing} onClick={() => void openProject(project.path)}>
                {project.name}
              </LinkButton>
              {all.some(({ name, path }) => name === project.name && path !== project.path) && (
                <div className={classes['recentFile']}>{fileNameOf(project.path)}</div>
              )}
            </div>
            <span className={classes['recentWhen']}>
              {project.isMissing
                ? t('missing')
                : `${stateOf(project.summary) ?? fileNameOf(project.path)}, ${format.day(project.summary?.changedAt ?? project.openedAt)}`}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={`${t('forget')}: ${project.name}`}
              onClick={() => void forget(project.path)}
            >
              <IconX size={16} stroke={1.6} color="var(--ink3)" />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
