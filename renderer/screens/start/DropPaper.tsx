import { IconFileArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeFamily } from '#shared/domain/codeType.ts';
import classes from './DropPaper.module.css';

/** A sheet that shows what a coded transcript looks like, where files may be dropped. A picture, not data. */
export function DropPaper() {
  const { t } = useTranslation('start');
  return (
    <div className={classes['zone']} aria-hidden>
      <div className={classes['stack']}>
        <div className={classes['under']} data-turn="left" />
        <div className={classes['under']} data-turn="right" />
        <div className={classes['paper']}>
          <div className={classes['head']}>
            <b>{t('demoPerson')}</b>
            <span>{t('demoMeta')}</span>
          </div>
          <p className={classes['question']}>{t('demoQuestion1')}</p>
          <p className={classes['answer']}>
            {t('demoAnswer1a')} <Coded family="job">{t('demoAnswer1b')}</Coded>.{' '}
            <Coded family="pain">{t('demoAnswer1c')}</Coded>, {t('demoAnswer1d')}
          </p>
          <p className={classes['question']}>{t('demoQuestion2')}</p>
          <p className={classes['answer']}>
            <Coded family="money">{t('demoAnswer2a')}</Coded> <Coded family="alternative">{t('demoAnswer2b')}</Coded>,{' '}
            {t('demoAnswer2c')} <Coded family="emotion">{t('demoAnswer2d')}</Coded>
          </p>
          <p className={classes['question']}>{t('demoQuestion3')}</p>
          <p className={classes['answer']}>
            <Coded family="search">{t('demoAnswer3')}</Coded>
          </p>
        </div>
      </div>
      <div className={classes['label']}>
        <IconFileArrowRight size={20} stroke={1.6} />
        {t('dropHere')}
      </div>
    </div>
  );
}

function Coded({ family, children }: { readonly family: CodeFamily; readonly children: ReactNode }) {
  return (
    <span className={classes['coded']} style={{ borderBottomColor: `var(--family-${family})` }}>
      {children}
    </span>
  );
}
