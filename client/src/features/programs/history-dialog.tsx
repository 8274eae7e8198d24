import type { Program } from '@tanggap/shared/program';
import { Dialog } from '../../components/dialog.js';
import { IconHistory } from '../../components/icons.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useProgramHistory } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import { ChangeList } from './change-list.js';
import { draftOf } from './draft-rules.js';
import styles from './history-dialog.module.css';

export interface HistoryDialogProps {
  program: Program;
  onClose: () => void;
}

/** All versions, newest first, each with what it changed and who stood for it. */
export function HistoryDialog({ program, onClose }: HistoryDialogProps) {
  const t = useText().programs;
  const history = useProgramHistory(program.id, true);
  return (
    <Dialog title={t.historyOf(program.name)} icon={IconHistory} width="wide" onClose={onClose}>
      <div className={styles.content}>
        <QueryState query={history} skeleton={<Skeleton width="100%" height="80px" />}>
          {(versions) => (
            <ol className={styles.versions}>
              {versions.map((version, index) => (
                <Version
                  key={version.version}
                  version={version}
                  before={versions[index + 1] ?? null}
                  isNewest={index === 0}
                />
              ))}
            </ol>
          )}
        </QueryState>
      </div>
    </Dialog>
  );
}

interface VersionProps {
  version: Program;
  before: Program | null;
  isNewest: boolean;
}

function Version({ version, before, isNewest }: VersionProps) {
  const t = useText().programs;
  const format = useFormat();
  const { proposal, approver, status } = version;
  const by = proposal
    ? t.historyEntry.proposedBy(
        proposal.byName,
        `${format.fullDate(proposal.at)} ${format.time(proposal.at)}`,
      )
    : approver !== null
      ? t.historyEntry.approvedBy(approver)
      : t.historyEntry.byDefault;
  const facts = [t.states[status], by, isNewest && status === 'active' && t.historyEntry.running];
  return (
    <li className={styles.version}>
      <h3>{t.version(format.number(version.version))}</h3>
      <p className={styles.by}>{facts.filter((fact) => fact !== false).join(' · ')}</p>
      {before === null ? (
        <p className={styles.by}>{t.historyEntry.first}</p>
      ) : (
        <ChangeList
          before={draftOf(before)}
          after={proposal ? proposal.draft : draftOf(version)}
          none={t.historyEntry.same}
        />
      )}
    </li>
  );
}
