import type { ResponseVersion } from '@tanggap/shared/response';
import { Link } from 'react-router';
import { Button } from '../../../../components/button.js';
import { IconArrowBackUp, IconEye } from '../../../../components/icons.js';
import { QueryState } from '../../../../components/query-state.js';
import { Skeleton } from '../../../../components/skeleton.js';
import { useToast } from '../../../../components/toast/toast.js';
import { useFormat } from '../../../../lib/format.js';
import { useNow } from '../../../../lib/now.js';
import { useVersions } from '../../../../lib/respond-queries.js';
import { SideSheet } from '../../parts/side-sheet.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import styles from './versions-sheet.module.css';

export interface VersionsSheetProps {
  desk: Desk;
  onLook: (n: number) => void;
  onClose: () => void;
}

/** Every version that was cut, the newest first: look at one, compare it, or bring its text back into the draft. */
export function VersionsSheet({ desk, onLook, onClose }: VersionsSheetProps) {
  const { drawer: t } = useRespondWords();
  const toast = useToast();
  const versions = useVersions(desk.response.id);
  const restore = ({ n, content }: ResponseVersion) => {
    desk.session.edit(() => content);
    toast({ text: t.restored(n) });
    onClose();
  };
  return (
    <SideSheet title={t.title} onClose={onClose}>
      <QueryState
        query={versions}
        skeleton={<Skeleton width="100%" height="120px" />}
        isEmpty={(all) => all.length === 0}
        empty={<p className={styles.none}>{t.none}</p>}
      >
        {(all) => (
          <ol className={styles.list}>
            {[...all]
              .sort((a, b) => b.n - a.n)
              .map((version) => (
                <VersionRow
                  key={version.n}
                  version={version}
                  onLook={() => {
                    onLook(version.n);
                    onClose();
                  }}
                  onRestore={desk.mayEdit ? () => restore(version) : null}
                />
              ))}
          </ol>
        )}
      </QueryState>
    </SideSheet>
  );
}

interface VersionRowProps {
  version: ResponseVersion;
  onLook: () => void;
  onRestore: (() => void) | null;
}

function VersionRow({ version, onLook, onRestore }: VersionRowProps) {
  const t = useRespondWords();
  const format = useFormat();
  const now = useNow(60_000);
  const { n, by, at, cause, content, fingerprint, responseId } = version;
  return (
    <li className={styles.row}>
      <p>
        <strong>{t.version(n)}</strong> {t.drawer.cause[cause]} ·{' '}
        <span title={format.full(at)}>{t.drawer.by(by.name, format.moment(at, now))}</span>
      </p>
      <p className={styles.headline}>{content.headline}</p>
      <p className={styles.hash}>{fingerprint.slice(0, 12)}</p>
      <div className={styles.actions}>
        <Button icon={IconEye} onClick={onLook}>
          {t.drawer.look(n)}
        </Button>
        {n > 1 && (
          <Link className={styles.link} to={`/responses/${responseId}/review?from=${n - 1}&to=${n}`}>
            {t.drawer.compare}
          </Link>
        )}
        {onRestore && (
          <Button variant="quiet" icon={IconArrowBackUp} onClick={onRestore}>
            {t.drawer.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
