import type { Program, ProgramDraft } from '@tanggap/shared/program';
import { refuseProgram } from '@tanggap/shared/program-rules';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../../components/announcer.js';
import { Banner } from '../../components/banner.js';
import { Button } from '../../components/button.js';
import { IconHistory } from '../../components/icons.js';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { changesBetween, idFrom, openingDraft, problemsOf } from './draft-rules.js';
import { EditorHeader } from './editor-header.js';
import { HistoryDialog } from './history-dialog.js';
import { ProgramForm } from './program-form.js';
import { refusalReasons, useProgramWrites } from './program-writes.js';
import { ProposalCard } from './proposal-card.js';
import { RefusalNote } from './refusal-note.js';
import { TrialPanel } from './trial-panel.js';
import styles from './program-editor.module.css';

export interface ProgramEditorProps {
  /** Null for a new program. */
  program: Program | null;
  opening: ProgramDraft;
}

/** The form at the left, its effect on recent texts at the right; proposing needs a second person. */
export function ProgramEditor({ program, opening }: ProgramEditorProps) {
  const t = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const mayPropose = useCan('programs:propose');
  // What the editing began with: newer versions never overwrite what somebody is writing.
  const [base, setBase] = useState({ version: program?.version ?? 0, draft: opening });
  const [draft, setDraft] = useState(opening);
  const [wasTried, setTried] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const writes = useProgramWrites();

  const problems = problemsOf(draft);
  const isChanged = program === null || changesBetween(base.draft, draft).length > 0;
  const isBehind = program !== null && program.version > base.version;
  const refusals = wasTried ? refuseProgram(draft, new Date().toISOString()) : [];

  const restart = (from: Program) => {
    setBase({ version: from.version, draft: openingDraft(from) });
    setDraft(openingDraft(from));
    setTried(false);
  };
  // Nothing of one's own would be lost: follow what a colleague saved.
  if (isBehind && !isChanged) restart(program);

  const propose = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) {
      announce(t.programs.problems.incomplete, 'assertive');
      return;
    }
    if (refuseProgram(draft, new Date().toISOString()).length > 0) return;
    const saved = await (program === null
      ? writes.add(idFrom(draft.name), draft)
      : writes.propose(program.id, base.version, draft));
    if (!saved) return;
    restart(saved);
    if (program === null) void navigate(`/programs/${saved.id}`, { replace: true });
  };
  const isProposable = mayPropose && isChanged && !writes.isBusy;
  useKeys({ 'mod+enter': () => void propose() }, { isEnabled: isProposable });

  return (
    <div className={styles.page}>
      <EditorHeader
        program={program}
        isProposable={isProposable}
        hint={
          mayPropose ? (isChanged ? t.programs.needsSecond : t.programs.nothingChanged) : t.programs.readOnly
        }
        onPropose={mayPropose ? () => void propose() : null}
        onHistory={program === null ? null : () => setHistoryOpen(true)}
      />
      {isBehind && (
        <Banner
          tone="medium"
          icon={IconHistory}
          title={t.programs.changedElsewhere.title}
          actions={<Button onClick={() => restart(program)}>{t.programs.changedElsewhere.load}</Button>}
        >
          {t.programs.changedElsewhere.text}
        </Banner>
      )}
      <div className={styles.columns}>
        <div className={styles.form}>
          {program?.proposal && (
            <ProposalCard program={program} proposal={program.proposal} onSettled={restart} />
          )}
          <ProgramForm
            draft={draft}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            problems={wasTried ? problems : {}}
            isDisabled={!mayPropose}
          />
          <RefusalNote reasons={refusals.length > 0 ? refusals : refusalReasons(writes.failure)} />
          {isChanged && program !== null && (
            <Button variant="quiet" className={styles.reset} onClick={() => setDraft(base.draft)}>
              {t.programs.reset}
            </Button>
          )}
        </div>
        {mayPropose && (
          <aside className={styles.trial}>
            <TrialPanel programId={program?.id ?? null} draft={draft} />
          </aside>
        )}
      </div>
      {isHistoryOpen && program && <HistoryDialog program={program} onClose={() => setHistoryOpen(false)} />}
    </div>
  );
}
