import classes from './SectionLinks.module.css';

export interface SectionLink {
  readonly name: string;
  readonly label: string;
  readonly href: string;
  /** How much is there; nothing is shown for zero. */
  readonly count?: number;
}

interface SectionLinksProps {
  readonly label: string;
  readonly links: readonly SectionLink[];
  readonly current: string;
}

/** The pages of a screen as links. */
export function SectionLinks({ label, links, current }: SectionLinksProps) {
  return (
    <nav aria-label={label} className={classes['nav']}>
      {links.map((link) => (
        <a
          key={link.name}
          href={link.href}
          className={classes['link']}
          aria-current={link.name === current ? 'page' : undefined}
        >
          {link.label}
          {(link.count ?? 0) > 0 && <span className={classes['count']}>{link.count}</span>}
        </a>
      ))}
    </nav>
  );
}
