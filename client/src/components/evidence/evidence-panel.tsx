import type { Evidence } from '@tanggap/shared/evidence';
import { countsAsEvidence, missingFrom } from '@tanggap/shared/evidence-rules';
import type { StoryDetail } from '@tanggap/shared/story';
import { useId, useState } from 'react';
import { useFormat } from '../../lib/format.js';
import { useEvidence } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';
import { Button } from '../button.js';
import { IconCircleCheck, IconInfoCircle, IconPlus } from '../icons.js';
import { QueryState } from '../query-state.js';
import { Skeleton } from '../skeleton.js';
import { AddEvidence } from './add-evidence.js';
import { ArchiveDialog } from './archive-dialog.js';
import { EvidenceRow } from './evidence-row.js';
import styles from './evidence.module.css';
import { WithdrawDialog } from './withdraw-dialog.js';

export interface EvidencePanelProps {
  storyId: string;
  matches: StoryDetail['matches'];
  /** False for those who may only read. */
  mayAdd: boolean;
  /** Opens the form from outside, for instance by the key `E`. */
  form?: [isOpen: boolean, setOpen: (isOpen: boolean) => void];
  /** Inside a sheet single keys are words being typed, so the button names none. */
  isSheet?: boolean;
}

/** The sources of a story as they were archived, what a verdict still lacks, and the way to add one. */
export function EvidencePanel({ storyId, matches, mayAdd, form, isSheet }: EvidencePanelProps) {
  const t = useText().evidence;
  const titleId = useId();
  const evidence = useEvidence(storyId);
  const own = useState(false);
  const [isOpen, setOpen] = form ?? own;
  const [read, setRead] = useState<Evidence | null>(null);
  const [withdrawn, setWithdrawn] = useState<Evidence | null>(null);
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <header className={styles.header}>
        <h2 id={titleId}>{t.title}</h2>
        {mayAdd && !isOpen && (
          <Button
            variant="quiet"
            icon={IconPlus}
            {...(isSheet ? {} : { keys: 'e' })}
            onClick={() => setOpen(true)}
          >
            {t.add}
          </Button>
        )}
      </header>
      <QueryState query={evidence} skeleton={<Skeleton width="100%" height="72px" />}>
        {(items) => (
          <>
            <EvidenceState items={items} />
            <ol className={styles.list}>
              {items.map((item, index) => (
                <EvidenceRow
                  key={item.id}
                  item={item}
                  number={index + 1}
                  onRead={() => setRead(item)}
                  onWithdraw={mayAdd ? () => setWithdrawn(item) : null}
                />
              ))}
            </ol>
          </>
        )}
      </QueryState>
      {isOpen && mayAdd && (
        <AddEvidence
          storyId={storyId}
          matches={matches}
          known={evidence.data ?? []}
          onClose={() => setOpen(false)}
        />
      )}
      {read && <ArchiveDialog item={read} onClose={() => setRead(null)} />}
      {withdrawn && <WithdrawDialog item={withdrawn} onClose={() => setWithdrawn(null)} />}
    </section>
  );
}

/** How many count, and what a verdict still lacks. */
export function EvidenceState({ items }: { items: readonly Evidence[] }) {
  const t = useText().evidence;
  const format = useFormat();
  if (items.length === 0) return <p className={styles.empty}>{t.empty}</p>;
  const missing = missingFrom('false-claim', items);
  const counting = items.filter(countsAsEvidence);
  const outside = counting.filter(({ isOwnAgency }) => !isOwnAgency);
  const isMet = missing.length === 0;
  return (
    <p className={styles.state} data-complete={isMet}>
      {isMet ? <IconCircleCheck /> : <IconInfoCircle />}
      <span>
        {isMet ? t.met : t.notMet}{' '}
        <strong>{t.count(format.number(counting.length), format.number(outside.length))}.</strong>{' '}
        {missing.map((what) => t.missing[what]).join(' ')}
      </span>
    </p>
  );
}
