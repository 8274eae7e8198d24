import type { Evidence } from '@tanggap/shared/evidence';
import { useFormat } from '../../lib/format.js';
import { evidence as requests } from '../../lib/respond-api.js';
import { useEvidenceText } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';
import { Dialog } from '../dialog.js';
import { IconArchive, IconExternalLink, IconFileText, IconShieldCheck } from '../icons.js';
import { QueryState } from '../query-state.js';
import { Skeleton } from '../skeleton.js';
import styles from './evidence.module.css';
import { OriginChip } from './evidence-row.js';

/** The archived text, read back by the server and checked against its fingerprint. Never the living page. */
export function ArchiveDialog({ item, onClose }: { item: Evidence; onClose: () => void }) {
  const t = useText().evidence;
  const format = useFormat();
  const text = useEvidenceText(item.id);
  const { archive } = item;
  return (
    <Dialog title={item.title} icon={IconArchive} width="wide" onClose={onClose}>
      <div className={styles.archive}>
        <p className={styles.by}>
          <OriginChip isOwnAgency={item.isOwnAgency} /> {item.publisher}
          {archive && ` · ${t.archivedAt(format.fullDate(archive.at) + ', ' + format.time(archive.at))}`}
        </p>
        {archive?.finalUrl && archive.finalUrl !== item.url && (
          <p className={styles.meta}>{t.endedAt(archive.finalUrl)}</p>
        )}
        <QueryState query={text} skeleton={<Skeleton width="100%" height="240px" />}>
          {(read) => (
            <>
              <p className={styles.verified}>
                <IconShieldCheck /> {t.verified} <span className={styles.hash}>{archive?.sha256}</span>
              </p>
              <div className={styles.text} tabIndex={0} role="region" aria-label={t.sheetTitle}>
                {read.text === '' ? t.noText : read.text}
              </div>
            </>
          )}
        </QueryState>
        <p className={styles.links}>
          <a href={requests.fileUrl(item.id)} download>
            <IconFileText /> {t.download}
          </a>
          {item.url && (
            <a href={item.url} target="_blank" rel="noreferrer noopener">
              <IconExternalLink /> {t.original}
            </a>
          )}
        </p>
      </div>
    </Dialog>
  );
}
