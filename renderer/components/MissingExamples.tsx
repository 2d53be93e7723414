import { useTranslation } from 'react-i18next';

interface MissingExamplesProps {
  /** How many more are needed. */
  readonly examples: number;
  readonly interviews: number;
  /** The code that needs the fewest; null while nothing is coded. */
  readonly codeName: string | null;
}

/** What codings are still missing before codes can be suggested. */
export function MissingExamples({ examples, interviews, codeName }: MissingExamplesProps) {
  const { t } = useTranslation('suggestions');
  const what = [
    ...(examples > 0 ? [t('examples', { count: examples })] : []),
    ...(interviews > 0 ? [t('talks', { count: interviews })] : []),
  ].join(', ');
  return (
    <>
      {t('tooFew', { what })}
      {codeName !== null && ` ${t('closestCode', { name: codeName })}`}
    </>
  );
}
