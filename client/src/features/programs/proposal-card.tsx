import type { Program } from '@tanggap/shared/program';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { IconCheck, IconHistory, IconX } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useCan, useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { ChangeList } from './change-list.js';
import { draftOf } from './draft-rules.js';
import { useProgramWrites } from './program-writes.js';
import styles from './proposal-card.module.css';

export type Proposal = NonNullable<Program['proposal']>;

export interface ProposalCardProps {
  program: Program;
  proposal: Proposal;
  /** Approved or rejected; the program as it is now. */
  onSettled: (program: Program) => void;
}

/** A change that waits for a second person: what it changes, and who may settle it. */
export function ProposalCard({ program, proposal, onSettled }: ProposalCardProps) {
  const t = useText().programs.proposal;
  const format = useFormat();
  const isNew = program.status === 'proposed';
  const when = `${format.date(proposal.at)} ${format.time(proposal.at)}`;
  return (
    <section className={styles.card} aria-labelledby="proposal-title">
      <header className={styles.header}>
        <IconHistory />
        <h2 id="proposal-title">
          {isNew ? t.newTitle(proposal.byName, when) : t.title(proposal.byName, when)}
        </h2>
        <Verdict program={program} proposal={proposal} onSettled={onSettled} />
      </header>
      {!isNew && <ChangeList before={draftOf(program)} after={proposal.draft} none={t.none} />}
    </section>
  );
}

function Verdict({ program, proposal, onSettled }: ProposalCardProps) {
  const t = useText().programs.proposal;
  const me = useUser()?.id;
  const mayApprove = useCan('programs:approve');
  const { approve, reject, isBusy } = useProgramWrites();
  const [isAsking, setAsking] = useState(false);
  if (proposal.byId === me) return <p className={styles.why}>{t.own}</p>;
  if (!mayApprove) return <p className={styles.why}>{t.mayNot}</p>;
  const settle = async (action: typeof approve) => {
    setAsking(false);
    const settled = await action(program);
    if (settled) onSettled(settled);
  };
  return (
    <span className={styles.actions}>
      <Button icon={IconX} disabled={isBusy} onClick={() => void settle(reject)}>
        {t.reject}
      </Button>
      <Button icon={IconCheck} variant="primary" disabled={isBusy} onClick={() => setAsking(true)}>
        {t.approve}
      </Button>
      {isAsking && (
        <Dialog
          title={t.confirm}
          onClose={() => setAsking(false)}
          footer={
            <Button variant="primary" autoFocus onClick={() => void settle(approve)}>
              {t.approve}
            </Button>
          }
        >
          <div className={styles.dialog}>
            <ChangeList before={draftOf(program)} after={proposal.draft} none={t.none} />
          </div>
        </Dialog>
      )}
    </span>
  );
}
