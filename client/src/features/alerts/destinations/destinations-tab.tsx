import type { Destination } from '@tanggap/shared/saved-search';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { IconPlus, IconSend } from '../../../components/icons.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { useDestinationMeans, useDestinations } from '../../../lib/alert-queries.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import { useCan } from '../../../lib/session.js';
import { DestinationDialog } from './destination-dialog.js';
import { DestinationRow } from './destination-row.js';
import { SecretDialog } from './secret-dialog.js';
import styles from '../alerts.module.css';

/** Places beyond the product; who manages them adds, tries and takes them off. */
export function DestinationsTab() {
  const words = useAlertWords().destinations;
  const query = useDestinations();
  const mayManage = useCan('destinations:manage');
  const [edited, setEdited] = useState<Destination | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <section aria-label={words.title} className={styles.destinations}>
      <div className={styles.intro}>
        <p>{words.intro}</p>
        {mayManage ? (
          <Button variant="primary" icon={IconPlus} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        ) : (
          <p>{words.readOnly}</p>
        )}
      </div>
      {mayManage && <MissingMeans />}
      <QueryState
        query={query}
        skeleton={<ListBones height="56px" />}
        isEmpty={(all) => all.length === 0}
        empty={
          <Empty title={words.empty} icon={<IconSend />}>
            {words.emptyText}
          </Empty>
        }
      >
        {(all) => (
          <ul className={styles.cards}>
            {all.map((destination) => (
              <DestinationRow
                key={destination.id}
                destination={destination}
                onEdit={mayManage ? () => setEdited(destination) : null}
              />
            ))}
          </ul>
        )}
      </QueryState>
      {edited && (
        <DestinationDialog
          destination={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(next) => {
            setEdited(null);
            setSecret(next);
          }}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </section>
  );
}

/** Kinds that this server cannot reach yet, with the settings to fill in. */
function MissingMeans() {
  const words = useAlertWords();
  const missing = (useDestinationMeans().data ?? []).filter(({ isReady }) => !isReady);
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing}>
      {missing.map(({ kind, missing: settings }) => (
        <li key={kind}>{words.destinations.notReady(words.kinds[kind], settings.join(', '))}</li>
      ))}
    </ul>
  );
}
