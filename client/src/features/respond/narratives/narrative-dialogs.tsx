import type { Narrative } from '@tanggap/shared/narrative';
import { ReasonDialog } from '../../../components/page/reason-dialog.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { entryOf } from './narrative-draft.js';
import { NarrativeForm } from './narrative-form.js';
import { useNarrativeWrites } from './narrative-writes.js';

export interface NarrativeDialogsProps {
  narrative: Narrative;
  open: 'edit' | 'withdraw' | null;
  onClose: () => void;
}

export function NarrativeDialogs({ narrative, open, onClose }: NarrativeDialogsProps) {
  const words = useReferenceWords();
  const { zone } = useFormat();
  const { edit, withdraw, isBusy, failure } = useNarrativeWrites();
  const closeAfter = async (saving: Promise<unknown>) => {
    if ((await saving) !== null) onClose();
  };
  if (open === 'edit') {
    return (
      <NarrativeForm
        title={words.narratives.editTitle(narrative.id)}
        opening={entryOf(narrative, zone)}
        submit={words.save}
        isBusy={isBusy}
        failure={failure}
        onSubmit={(draft) => void closeAfter(edit(narrative, draft))}
        onClose={onClose}
      />
    );
  }
  if (open === null) return null;
  return (
    <ReasonDialog
      title={words.narratives.withdrawTitle(narrative.id)}
      text={words.narratives.withdrawText}
      hint={words.reasonRequired}
      submit={words.narratives.withdrawSubmit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={(reason) => void closeAfter(withdraw(narrative, reason))}
      onClose={onClose}
    />
  );
}
