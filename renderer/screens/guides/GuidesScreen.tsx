import { Anchor, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedGuide } from '#shared/contract/guidesContract.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useProject } from '../../store/records.ts';
import { hrefOf, useRoute } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { GuideActions } from './GuideActions.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import classes from './GuidesScreen.module.css';

/** A guide's place in the address: the method's by kind, the team's own by id. */
function keyOf({ isCustom, id, guideId }: ListedGuide): string {
  return isCustom && id !== null ? id : guideId;
}

/** The guides to choose from, and one of them to read and to change. */
export function GuidesScreen() {
  const { t } = useTranslation(['guides', 'common']);
  const route = useRoute();
  const project = useProject();
  const { data, error, refetch } = useBackendQuery(['guides.list'], (client, signal) =>
    client.guides.list({}, { signal }),
  );
  const guides = data?.guides ?? [];
  const open =
    guides.find((guide) => keyOf(guide) === route.id) ??
    guides.find(({ guideId, isCustom }) => !isCustom && guideId === (project?.guideId ?? 'problem'));
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <div className={classes['links']}>
            <Anchor href={hrefOf('interviews')} size="sm">
              {t('toInterviews')}
            </Anchor>
            <Anchor href={hrefOf('quality')} size="sm">
              {t('toQuality')}
            </Anchor>
          </div>
        }
      />
      {error !== null && (
        <Banner tone="error" action={<LinkButton onClick={refetch}>{t('common:retry')}</LinkButton>}>
          {sentenceOf(error)}
        </Banner>
      )}
      {data === undefined && error === null && <Loader size="sm" aria-label={t('common:loading')} />}
      {open !== undefined && (
        <div className={classes['columns']}>
          <nav className={classes['list']} aria-label={t('which')}>
            {guides.map((guide) => {
              const state = guide.isCustom ? 'ownState' : guide.id === null ? 'methodState' : 'editedState';
              const isProjects = !guide.isCustom && project?.guideId === guide.guideId;
              return (
                <a
                  key={keyOf(guide)}
                  className={classes['item']}
                  href={hrefOf('guides', keyOf(guide))}
                  aria-current={guide === open ? 'page' : undefined}
                >
                  <span className={classes['name']}>{guide.title}</span>
                  <span className={classes['state']}>
                    {t(state)}
                    {isProjects && ` · ${t('chosenState')}`}
                  </span>
                </a>
              );
            })}
          </nav>
          <div className={classes['open']}>
            <GuideActions key={`actions ${keyOf(open)}`} guide={open} />
            <GuideEditor key={`${keyOf(open)} ${open.language}`} guide={open} />
          </div>
        </div>
      )}
    </div>
  );
}
