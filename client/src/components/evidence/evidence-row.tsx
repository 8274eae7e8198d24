import type { Evidence } from '@tanggap/shared/evidence';
import { useFormat } from '../../lib/format.js';
import { evidence as requests } from '../../lib/respond-api.js';
import { useText } from '../../lib/text.js';
import { Button, IconButton } from '../button.js';
import { Chip } from '../chip.js';
import { IconAlertTriangle, IconArchive, IconArchiveOff, IconCheck, IconRefresh } from '../icons.js';
import styles from './evidence.module.css';
import { useEvidenceWrites } from './use-evidence-writes.js';

export interface EvidenceRowProps {
  item: Evidence;
  number: number;
  onRead: () => void;
  onWithdraw: (() => void) | null;
}

/** One source: who issued it, when it was archived, and its fingerprint; or why it does not count. */
export function EvidenceRow({ item, number, onRead, onWithdraw }: EvidenceRowProps) {
  const t = useText().evidence;
  return (
    <li className={styles.row} data-counts={item.withdrawn === null && item.archive !== null}>
      <span className={styles.number}>{number}</span>
      <div className={styles.about}>
        <p className={styles.name}>
          {item.archive ? (
            <button type="button" className={styles.open} onClick={onRead}>
              {item.title}
            </button>
          ) : (
            item.title
          )}
        </p>
        <p className={styles.by}>
          <OriginChip isOwnAgency={item.isOwnAgency} /> {item.publisher}
        </p>
        {item.archive && <ArchiveLine archive={item.archive} />}
        {item.archive === null && item.withdrawn === null && <FailureLine item={item} />}
        {item.withdrawn && (
          <p className={styles.meta}>{t.withdrawn(item.withdrawn.by.name, item.withdrawn.reason)}</p>
        )}
      </div>
      {onWithdraw && item.withdrawn === null && (
        <IconButton icon={IconArchiveOff} label={`${t.withdraw}: ${item.title}`} onClick={onWithdraw} />
      )}
    </li>
  );
}

export function OriginChip({ isOwnAgency }: { isOwnAgency: boolean }) {
  const t = useText().evidence;
  if (isOwnAgency) return <Chip edge="outline">{t.ownAgency}</Chip>;
  return (
    <Chip tone="ok" icon={IconCheck}>
      {t.outside}
    </Chip>
  );
}

function ArchiveLine({ archive }: { archive: NonNullable<Evidence['archive']> }) {
  const t = useText().evidence;
  const format = useFormat();
  return (
    <p className={styles.meta} title={archive.sha256}>
      <IconArchive /> {t.archivedAt(format.time(archive.at))} ·{' '}
      <span className={styles.hash}>
        {t.fingerprint(archive.sha256.slice(0, 4), archive.sha256.slice(-4))}
      </span>
    </p>
  );
}

function FailureLine({ item }: { item: Evidence }) {
  const t = useText();
  const { isBusy, refusal, write } = useEvidenceWrites(item.storyId);
  const code = item.failure?.code ?? 'other';
  const { failures } = t.evidence;
  const reason = code in failures ? failures[code as keyof typeof failures] : failures.other;
  return (
    <div className={styles.failure}>
      <p role="status">
        <IconAlertTriangle /> {t.evidence.failed(reason)} {t.evidence.failedHelp}
      </p>
      {refusal && <p role="alert">{refusal}</p>}
      <Button icon={IconRefresh} disabled={isBusy} onClick={() => void write(() => requests.retry(item.id))}>
        {isBusy ? t.evidence.archiving : t.evidence.retry}
      </Button>
    </div>
  );
}
