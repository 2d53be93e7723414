import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import classes from './PainsView.module.css';

interface PeopleToggleProps {
  /** What the line is about. */
  readonly name: string;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides the people that the figures of a line are made of. */
export function PeopleToggle({ name, isOpened, onToggle }: PeopleToggleProps) {
  const { t } = useTranslation('pains');
  return (
    <div className={classes['toggle']}>
      <LinkButton
        aria-expanded={isOpened}
        aria-label={t(isOpened ? 'hidePeopleOf' : 'showPeopleOf', { pain: name })}
        onClick={onToggle}
      >
        {t(isOpened ? 'hidePeople' : 'showPeople')}
      </LinkButton>
    </div>
  );
}
