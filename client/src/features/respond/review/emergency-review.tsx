import type { Response } from '@tanggap/shared/response';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { Field, TextArea } from '../../../components/field.js';
import { IconAlertTriangle, IconCheck, IconX } from '../../../components/icons.js';
import { useToast } from '../../../components/toast/toast.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { responses } from '../../../lib/respond-api.js';
import { useCan, useUser } from '../../../lib/session.js';
import { useRespondWords } from '../words.js';
import styles from './emergency-review.module.css';
import { useResponseWrite } from './use-review-writes.js';

const shortestNote = 10;

/** An emergency approval and the supervisor's look at it afterwards. */
export function EmergencyReview({ response }: { response: Response }) {
  const { emergency: t } = useRespondWords();
  const format = useFormat();
  const maySupervise = useCan('responses:approve');
  const me = useUser()?.id;
  const { approval } = response;
  if (!approval || approval.emergency === null) return null;
  const { review, by } = approval;
  return (
    <section className={styles.card} aria-label={t.reviewTitle} {...toneProps(review ? 'plain' : 'high')}>
      <h2 className={styles.title}>
        <IconAlertTriangle /> {review ? t.reviewTitle : t.pending}
      </h2>
      <p>
        <strong>{t.why}</strong> · {by.name}, {format.full(approval.at)}
      </p>
      <p>{approval.emergency}</p>
      {review && (
        <p>
          <strong>{t[review.outcome](review.by.name, format.full(review.at))}</strong>: {review.note}
        </p>
      )}
      {!review && maySupervise && (me === by.id ? <p>{t.own}</p> : <ReviewForm id={response.id} />)}
    </section>
  );
}

function ReviewForm({ id }: { id: string }) {
  const { emergency: t } = useRespondWords();
  const toast = useToast();
  const { run, isBusy } = useResponseWrite(id);
  const [note, setNote] = useState('');
  const isShort = note.trim().length < shortestNote;
  const send = async (outcome: 'upheld' | 'withdrawn') => {
    if (await run(() => responses.reviewEmergency(id, outcome, note.trim()))) toast({ text: t.done });
  };
  return (
    <>
      <Field label={t.note}>
        {(fieldId) => (
          <TextArea
            id={fieldId}
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button icon={IconCheck} disabled={isShort || isBusy} onClick={() => void send('upheld')}>
          {t.uphold}
        </Button>
        <Button
          variant="danger"
          icon={IconX}
          disabled={isShort || isBusy}
          title={t.withdrawHint}
          onClick={() => void send('withdrawn')}
        >
          {t.withdraw}
        </Button>
      </div>
      <p className={styles.hint}>{t.withdrawHint}</p>
    </>
  );
}
