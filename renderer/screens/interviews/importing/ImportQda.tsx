import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { LossList } from '../../../components/LossList.tsx';
import { useFormat } from '../../../strings/format.ts';
import classes from './ImportQda.module.css';
import dialog from './ImportDialog.module.css';
import type { ImportDraft } from './importDraft.ts';
import { UntypedCodesChoice } from './UntypedCodesChoice.tsx';

interface ImportQdaProps {
  readonly preview: Extract<ImportPreview, { kind: 'qda' }>;
  readonly draft: ImportDraft;
  readonly onChange: (patch: Partial<ImportDraft>) => void;
}

const counted = ['interviews', 'people', 'codes', 'quotations', 'codings', 'coders', 'memos', 'segments'] as const;

/** What a file of another analysis program would bring, and what it would leave behind. */
export function ImportQda({ preview, draft, onChange }: ImportQdaProps) {
  const { t } = useTranslation('qda');
  const { number } = useFormat();
  const { projectName: name, origin, losses, coders, respondents: people } = preview;
  const counts = { ...preview, people, coders: coders.length };
  const always = preview.isCodebook ? ['codes'] : ['interviews', 'codes', 'codings'];
  const shown = counted.filter((key) => always.includes(key) || counts[key] > 0);
  return (
    <>
      <p className={dialog['text']}>{origin === '' ? t('madeByNobody', { name }) : t('madeBy', { name, origin })}</p>
      <section>
        <h3 className={dialog['heading']}>{t('comesIn')}</h3>
        <dl className={classes['counts']}>
          {shown.map((key) => (
            <div key={key}>
              <dt className={classes['name']}>
                {t(key)}
                {key === 'coders' && coders.length <= 3 && (
                  <span className={classes['names']}>{coders.join(', ')}</span>
                )}
              </dt>
              <dd className={classes['count']}>{number(counts[key])}</dd>
            </div>
          ))}
        </dl>
      </section>
      {preview.untypedCodes > 0 && (
        <UntypedCodesChoice
          count={preview.untypedCodes}
          typeId={draft.codeTypeId}
          onChange={(codeTypeId) => onChange({ codeTypeId })}
        />
      )}
      <section>
        <h3 className={dialog['heading']}>{t('staysBehind')}</h3>
        {losses.length === 0 ? (
          <p className={dialog['small']}>{t('nothingBehind')}</p>
        ) : (
          <LossList label={t('staysBehind')} losses={losses} />
        )}
      </section>
      <p className={dialog['small']}>{t('known')}</p>
    </>
  );
}
