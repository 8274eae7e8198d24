import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import {
  outcomeLooks,
  outcomeName,
  quickOutcomes,
  type Outcome,
} from '../../../components/story/outcomes.js';
import { useText } from '../../../lib/text.js';
import { currentOf, type QueueView } from '../queue-view.js';
import type { Queue } from '../use-queue.js';
import type { Selection } from '../use-selection.js';
import { BulkDialog } from './bulk-dialog.js';
import styles from './bulk-bar.module.css';

/** Decisions that make sense for several stories at once; verdicts need evidence of their own. */
const bulkOutcomes = ['complaint', 'press', 'monitor', 'not-ours'] as const satisfies readonly Outcome[];

/** The key that decides one story decides several, too. */
const keyOf = (outcome: (typeof bulkOutcomes)[number]) => String(quickOutcomes.indexOf(outcome) + 1);

export interface BulkBarProps {
  queue: Queue;
  selection: Selection;
}

/** Says how many are chosen and what can be done with them. */
export function BulkBar({ queue, selection }: BulkBarProps) {
  const t = useText();
  const [outcome, setOutcome] = useState<(typeof bulkOutcomes)[number] | null>(null);
  const stories = [...queue.view.chosen].flatMap((id) => queue.view.stories[id] ?? []);
  useKeys(Object.fromEntries(bulkOutcomes.map((each) => [keyOf(each), () => setOutcome(each)])));
  return (
    <section className={styles.bar} data-lifts-toast aria-label={t.queue.bulkDecide}>
      <p className={styles.count} role="status">
        {t.queue.selected(stories.length)}
      </p>
      <div className={styles.actions}>
        {bulkOutcomes.map((each) => (
          <Button
            key={each}
            icon={outcomeLooks[each].icon}
            keys={keyOf(each)}
            onClick={() => setOutcome(each)}
          >
            {t.components.decide[each]}
          </Button>
        ))}
        <Button
          variant="quiet"
          keys="escape"
          onClick={() => queue.dispatch({ kind: 'chosen-only', ids: [] })}
        >
          {t.queue.bulkClear}
        </Button>
      </div>
      {outcome !== null && (
        <BulkDialog
          outcome={outcome}
          name={outcomeName(outcome, t)}
          stories={stories}
          onClose={() => setOutcome(null)}
          onDone={(decided, refused) => {
            setOutcome(null);
            const isLeaving = selection.id !== null && decided.includes(selection.id);
            const next = isLeaving ? afterAll(queue.view, decided) : selection.id;
            for (const id of decided) queue.dispatch({ kind: 'left', id });
            queue.dispatch({ kind: 'chosen-only', ids: refused });
            selection.select(next);
          }}
        />
      )}
    </section>
  );
}

/** The first row after the current one that stays, else the last that does. */
function afterAll(view: QueueView, leaving: readonly string[]): string | null {
  const from = view.order.indexOf(currentOf(view) ?? '');
  const stays = (id: string) => !leaving.includes(id);
  return view.order.slice(from).find(stays) ?? view.order.findLast(stays) ?? null;
}
