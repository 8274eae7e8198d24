import { shortestReason } from '@tanggap/shared/case-rules';
import type { Evidence } from '@tanggap/shared/evidence';
import { useState } from 'react';
import { evidence as requests } from '../../lib/respond-api.js';
import { useText } from '../../lib/text.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { Field, TextArea } from '../field.js';
import styles from './evidence.module.css';
import { useEvidenceWrites } from './use-evidence-writes.js';

/** Asks why; what was cited is never deleted. */
export function WithdrawDialog({ item, onClose }: { item: Evidence; onClose: () => void }) {
  const t = useText().evidence;
  const [reason, setReason] = useState('');
  const { isBusy, refusal, write } = useEvidenceWrites(item.storyId);
  const isShort = reason.trim().length < shortestReason;
  const withdraw = async () => {
    if (await write(() => requests.withdraw(item.id, reason.trim()))) onClose();
  };
  return (
    <Dialog
      title={t.withdrawTitle}
      onClose={onClose}
      footer={
        <Button variant="danger" disabled={isShort || isBusy} onClick={() => void withdraw()}>
          {t.withdrawDo}
        </Button>
      }
    >
      <div className={styles.dialogBody}>
        <p>{t.withdrawHelp}</p>
        <Field label={t.withdrawReason} problem={refusal}>
          {(id) => (
            <TextArea id={id} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
