import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { outcomeLooks, outcomeName, type Outcome } from '../../../components/story/outcomes.js';
import { useText } from '../../../lib/text.js';
import type { Chosen } from '../use-chosen.js';
import type { Queue } from '../use-queue.js';
import type { Selection } from '../use-selection.js';
import { BulkDialog } from './bulk-dialog.js';
import styles from './bulk-bar.module.css';

/** Decisions that make sense for several stories at once; verdicts need evidence of their own. */
const bulkOutcomes = ['complaint', 'press', 'monitor', 'not-ours'] as const satisfies readonly Outcome[];

export interface BulkBarProps {
  queue: Queue;
  chosen: Chosen;
  selection: Selection;
}

/** Says how many are chosen and what can be done with them. */
export function BulkBar({ queue, chosen, selection }: BulkBarProps) {
  const t = useText();
  const [outcome, setOutcome] = useState<(typeof bulkOutcomes)[number] | null>(null);
  const stories = [...chosen.ids].flatMap((id) => queue.view.stories[id] ?? []);
  return (
    <section className={styles.bar} aria-label={t.queue.bulkDecide}>
      <p className={styles.count} role="status">
        {t.queue.selected(stories.length)}
      </p>
      <div className={styles.actions}>
        {bulkOutcomes.map((each) => (
          <Button key={each} icon={outcomeLooks[each].icon} onClick={() => setOutcome(each)}>
            {t.components.decide[each]}
          </Button>
        ))}
        <Button variant="quiet" keys="escape" onClick={chosen.clear}>
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
            const next =
              selection.id !== null && decided.includes(selection.id) ? selection.after() : selection.id;
            for (const id of decided) queue.dispatch({ kind: 'left', id });
            chosen.keepOnly(refused);
            selection.select(next);
          }}
        />
      )}
    </section>
  );
}
