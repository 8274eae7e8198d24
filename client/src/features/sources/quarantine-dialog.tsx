import { explainRefusal } from '@tanggap/shared/refusals';
import type { QuarantinedItem } from '@tanggap/shared/source';
import { Dialog } from '../../components/dialog.js';
import { IconArchive } from '../../components/icons.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useQuarantine } from '../../lib/queries.js';
import { useReason, useText } from '../../lib/text.js';
import type { SourceRow } from './source-looks.js';
import styles from './quarantine-dialog.module.css';

export interface QuarantineDialogProps {
  /** Null shows the items of all sources. */
  source: SourceRow | null;
  sources: readonly SourceRow[];
  onClose: () => void;
}

/** Refused items, newest first, each with its reason and what came. */
export function QuarantineDialog({ source, sources, onClose }: QuarantineDialogProps) {
  const t = useText().sources.quarantineList;
  const items = useQuarantine(source?.id ?? null);
  const nameOf = (id: string) => sources.find((known) => known.id === id)?.name ?? t.unknownSource;
  return (
    <Dialog
      title={source === null ? t.title : t.titleFor(source.name)}
      icon={IconArchive}
      width="wide"
      onClose={onClose}
    >
      <div className={styles.content}>
        <p className={styles.note}>{t.note}</p>
        <QueryState
          query={items}
          skeleton={<Skeleton width="100%" height="120px" />}
          isEmpty={(list) => list.length === 0}
          empty={<p className={styles.empty}>{t.empty}</p>}
        >
          {(list) => (
            <ul>
              {list.map((item) => (
                <Item key={item.id} item={item} sourceName={nameOf(item.sourceId)} />
              ))}
            </ul>
          )}
        </QueryState>
      </div>
    </Dialog>
  );
}

function Item({ item, sourceName }: { item: QuarantinedItem; sourceName: string }) {
  const t = useText().sources.quarantineList;
  const say = useReason();
  const format = useFormat();
  return (
    <li className={styles.item}>
      <p className={styles.top}>
        <strong>{say(explainRefusal(item.reason))}</strong>
        <time dateTime={item.at} className={styles.note}>
          {sourceName} · {format.full(item.at)}
        </time>
      </p>
      {item.excerpt !== '' && (
        <details>
          <summary>{t.excerpt}</summary>
          <pre className={styles.excerpt} tabIndex={0} role="region" aria-label={t.excerpt}>
            {item.excerpt}
          </pre>
        </details>
      )}
    </li>
  );
}
