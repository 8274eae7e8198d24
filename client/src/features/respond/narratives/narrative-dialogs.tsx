import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import { useState } from 'react';
import { ReasonDialog } from '../../../components/page/reason-dialog.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { theirsOf } from '../../../lib/record-conflict.js';
import { entryOf } from './narrative-draft.js';
import { NarrativeForm } from './narrative-form.js';
import { useNarrativeWrites } from './narrative-writes.js';

export interface NarrativeDialogsProps {
  narrative: Narrative;
  open: 'edit' | 'withdraw' | null;
  onClose: () => void;
}

export function NarrativeDialogs({ narrative, open, onClose }: NarrativeDialogsProps) {
  if (open === 'edit') return <EditDialog narrative={narrative} onClose={onClose} />;
  return open === null ? null : <WithdrawDialog narrative={narrative} onClose={onClose} />;
}

type DialogProps = Omit<NarrativeDialogsProps, 'open'>;

function EditDialog({ narrative, onClose }: DialogProps) {
  const words = useReferenceWords();
  const { zone } = useFormat();
  const { edit, isBusy, failure } = useNarrativeWrites();
  // What is being changed stays on the version it was begun on, whatever colleagues save meanwhile.
  const [seen] = useState(narrative);
  const theirs = theirsOf(failure) as Narrative | null;
  const save = async (draft: NarrativeDraft, version: number) => {
    if ((await edit({ id: seen.id, version }, draft)) !== null) onClose();
  };
  return (
    <NarrativeForm
      title={words.narratives.editTitle(seen.id)}
      opening={entryOf(seen, zone)}
      submit={words.save}
      isBusy={isBusy}
      failure={failure}
      theirs={theirs}
      onSubmit={(draft, over) => void save(draft, (over ?? seen).version)}
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ narrative, onClose }: DialogProps) {
  const words = useReferenceWords();
  const { withdraw, isBusy, failure } = useNarrativeWrites();
  const submit = async (reason: string) => {
    if ((await withdraw(narrative, reason)) !== null) onClose();
  };
  return (
    <ReasonDialog
      title={words.narratives.withdrawTitle(narrative.id)}
      text={words.narratives.withdrawText}
      hint={words.reasonRequired}
      submit={words.narratives.withdrawSubmit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={(reason) => void submit(reason)}
      onClose={onClose}
    />
  );
}
