import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { Banner } from '../../components/Banner.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useRecordList } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodebookScreen.module.css';
import { SplitParts } from './SplitParts.tsx';
import { SplitQuotations } from './SplitQuotations.tsx';
import { SplitSummary } from './SplitSummary.tsx';
import { partsOfNames, type SplitChoice, validChoices } from './splitWalk.ts';

const most = 5000;

/** Splits a code: its parts are named, each quotation is sent to one or kept, and only then everything is done at once. */
export function SplitCodeDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const codes = useRecordList('code');
  const [step, setStep] = useState<'parts' | 'quotations' | 'summary'>('parts');
  const [names, setNames] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState<readonly SplitChoice[]>([]);
  const [isLeaving, setIsLeaving] = useState(false);
  const { data, error } = useBackendQuery(['codebook.split', code.id], (client, signal) =>
    client.codings.find({ codeIds: [code.id], hasContext: true, limit: most }, { signal }),
  );
  const cards = data?.cards ?? [];
  const parts = partsOfNames(names, codes, code);
  const valid = validChoices(choices, cards, parts);
  // Nothing is stored before the end, so what was decided is asked about before it is thrown away.
  const close = (): void => {
    if (valid.length > 0) setIsLeaving(true);
    else onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size={680}
      closeOnEscape={!isLeaving}
      title={t('splitTitle', { name: nameOfCode(code, language) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {data === undefined && error === null && <p className={classes['quiet']}>{t('common:loading')}</p>}
      {data !== undefined && step === 'parts' && (
        <SplitParts
          code={code}
          names={names}
          parts={parts}
          quotations={cards.length}
          onNames={setNames}
          onNext={() => setStep('quotations')}
          onCancel={close}
        />
      )}
      {data !== undefined && step === 'quotations' && (
        <SplitQuotations
          code={code}
          cards={cards}
          parts={parts}
          choices={valid}
          onChoices={(next) => {
            setChoices(next);
            if (next.length === cards.length) setStep('summary');
          }}
          onParts={() => setStep('parts')}
          onSummary={() => setStep('summary')}
        />
      )}
      {data !== undefined && step === 'summary' && (
        <SplitSummary
          code={code}
          cards={cards}
          parts={parts}
          choices={valid}
          onBack={() => {
            // There is nothing to come back to when everything is decided: the last decision is taken back.
            if (valid.length === cards.length) setChoices(valid.slice(0, -1));
            setStep('quotations');
          }}
          onDone={onClose}
          onCancel={close}
        />
      )}
      {/* Mounted only when asked: the Escape that asks must not also answer. */}
      {isLeaving && (
        <ConfirmDialog
          isOpen
          title={t('splitLeaveTitle')}
          confirmLabel={t('splitLeave')}
          onConfirm={onClose}
          onClose={() => setIsLeaving(false)}
        >
          {t('splitLeaveWhat', { count: valid.length })}
        </ConfirmDialog>
      )}
    </Modal>
  );
}
