import { shortestReturnReason } from '@tanggap/shared/response-rules';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { TextInput } from '../../../components/field.js';
import { IconArrowBackUp, IconCheck, IconLock, IconUsersGroup } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useToast } from '../../../components/toast/toast.js';
import { useFormat } from '../../../lib/format.js';
import { useRespondWords } from '../words.js';
import { ApproveDialog } from './approve-dialog.js';
import { EmergencyDialog } from './emergency-dialog.js';
import type { Review } from './review.js';
import { useReviewWrites } from './use-review-writes.js';
import { useReviewRight, type ReviewRight } from './use-review-right.js';
import styles from './decide-bar.module.css';

/** The decision, or the reason why there is none to take here. */
export function DecideBar({ review }: { review: Review }) {
  const right = useReviewRight(review);
  return (
    <footer className={styles.bar} data-lifts-toast>
      {right.kind === 'decide' || right.kind === 'emergency' ? (
        <Decide review={review} right={right} />
      ) : (
        <Barred review={review} right={right} />
      )}
    </footer>
  );
}

type Open = Extract<ReviewRight, { kind: 'decide' | 'emergency' }>;

function Decide({ review, right }: { review: Review; right: Open }) {
  const { decide: t } = useRespondWords();
  const [isAsking, setAsking] = useState(false);
  const left = review.points.filter(({ isDone }) => !isDone).length;
  const mayApprove = left === 0 && !right.isOffline;
  useKeys({ ...(mayApprove && { a: () => setAsking(true) }) });
  return (
    <>
      <Separation review={review} />
      {right.isOffline && <span className={styles.hint}>{t.offline}</span>}
      <GiveBack review={review} isOffline={right.isOffline} />
      <span className={styles.approve}>
        {left > 0 && <span className={styles.hint}>{t.incomplete(left)}</span>}
        <Button
          variant={right.kind === 'emergency' ? 'danger' : 'primary'}
          icon={IconCheck}
          keys="a"
          disabled={!mayApprove}
          onClick={() => setAsking(true)}
        >
          <ApproveWord review={review} right={right} />
        </Button>
      </span>
      {isAsking && right.kind === 'decide' && (
        <ApproveDialog review={review} onClose={() => setAsking(false)} />
      )}
      {isAsking && right.kind === 'emergency' && (
        <EmergencyDialog review={review} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function ApproveWord({ review, right }: { review: Review; right: Open }) {
  const t = useRespondWords();
  return right.kind === 'emergency' ? t.emergency.open : t.decide.approve(review.pair.to);
}

/** Two people: who wrote, and that it is not who approves. */
function Separation({ review }: { review: Review }) {
  const { decide } = useRespondWords();
  const words = decide.separate(review.version.authors.map(({ name }) => name).join(', '));
  return (
    <p className={styles.people}>
      <IconUsersGroup />
      <span>
        {words.before}
        <strong>{words.author}</strong>
        {words.after}
        <strong>{words.you}</strong>
      </span>
    </p>
  );
}

function GiveBack({ review, isOffline }: { review: Review; isOffline: boolean }) {
  const { decide: t } = useRespondWords();
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const { giveBack, isBusy } = useReviewWrites(review);
  const send = async () => {
    if (reason.trim().length < shortestReturnReason) {
      setShort(true);
      field.current?.focus();
      return;
    }
    const saved = await giveBack(reason.trim());
    if (saved) toast({ text: t.returned(review.pair.to) });
  };
  useKeys({ ...(!isOffline && { b: () => void send() }) });
  return (
    <form
      className={styles.giveBack}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        ref={field}
        aria-label={t.reason}
        placeholder={t.reasonPlaceholder}
        maxLength={2_000}
        value={reason}
        aria-invalid={isShort}
        aria-describedby={isShort ? 'reason-short' : undefined}
        onChange={({ target }) => {
          setReason(target.value);
          setShort(false);
        }}
      />
      {isShort && (
        <p id="reason-short" className={styles.problem} role="alert">
          {t.reasonShort(shortestReturnReason)}
        </p>
      )}
      <Button type="submit" icon={IconArrowBackUp} keys="b" disabled={isBusy || isOffline}>
        {t.giveBack}
      </Button>
    </form>
  );
}

type Closed = Exclude<ReviewRight, Open>;

/** No buttons, and why: the author, a role that does not approve, a text that moved on, a thing that is done. */
function Barred({ review, right }: { review: Review; right: Closed }) {
  const t = useRespondWords();
  const format = useFormat();
  const { approval, id } = review.response;
  if (right.kind === 'newer')
    return (
      <>
        <p className={styles.locked} role="status">
          <IconLock /> <strong>{t.decide.outdated(right.version)}</strong> {t.decide.outdatedText}
        </p>
        <Link
          className={styles.load}
          to={`/responses/${id}/review?from=${review.pair.to}&to=${right.version}`}
        >
          {t.decide.load(right.version)}
        </Link>
      </>
    );
  const words = {
    author: t.decide.author,
    role: t.decide.role,
    edited: t.decide.editedText,
    done: t.review.notSubmitted,
  }[right.kind];
  const isApproved = right.kind === 'done' && approval?.version === review.pair.to;
  return (
    <p className={styles.locked} role="status">
      <IconLock />
      {isApproved ? t.decide.approvedBy(approval.by.name, format.full(approval.at)) : words}
      {isApproved && (
        <Link className={styles.load} to={`/responses/${id}/publish`}>
          {t.decide.publish}
        </Link>
      )}
    </p>
  );
}
