import type { Shift } from '@tanggap/shared/work-calendar';
import { Panel } from '../../../components/measure/panel.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { QueryState } from '../../../components/query-state.js';
import { useHandovers } from '../../../lib/measure-queries.js';
import { useCan } from '../../../lib/session.js';
import { useRosterWords } from '../words.js';
import { HandoverCard } from './handover-card.js';
import { NoteForm } from './note-form.js';
import styles from './handover.module.css';

/** The note to write, and those that were; the newest unaccepted one stands open. */
export function HandoverSection({ shift }: { shift: Shift | null }) {
  const words = useRosterWords().handover;
  const mayWrite = useCan('handovers:write');
  const query = useHandovers();
  return (
    <section aria-label={words.title} className={styles.section} id="handover">
      <Panel title={words.history}>
        <QueryState
          query={query}
          skeleton={<ListBones height="40px" />}
          isEmpty={(all) => all.length === 0}
          empty={<p className={styles.padded}>{words.noHistory}</p>}
        >
          {(all) => {
            const waiting = all.find(({ accepted }) => accepted === null)?.id;
            return (
              <div className={styles.cards}>
                {all.map((handover) => (
                  <HandoverCard key={handover.id} handover={handover} isOpen={handover.id === waiting} />
                ))}
              </div>
            );
          }}
        </QueryState>
      </Panel>
      {mayWrite ? <NoteForm shift={shift} /> : <p className={styles.padded}>{words.readOnly}</p>}
    </section>
  );
}
