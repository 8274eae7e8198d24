import type { Fact } from '@tanggap/shared/fact';
import { ReasonDialog } from '../../../components/page/reason-dialog.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useDesk } from '../../../lib/respond-queries.js';
import type { FactDialog } from './fact-detail.js';
import { FactForm } from './fact-form.js';
import { useFactWrites } from './fact-writes.js';

export interface FactDialogsProps {
  open: FactDialog | null;
  onClose: () => void;
  onAdded: (fact: Fact) => void;
}

export function FactDialogs({ open, onClose, onAdded }: FactDialogsProps) {
  // Asked for with the page, so that a new fact opens with the agency filled in.
  const desk = useDesk();
  if (open === null || desk.isPending) return null;
  if (open.kind === 'withdraw') return <WithdrawDialog fact={open.fact} onClose={onClose} />;
  return (
    <FactForm
      mode={open}
      agency={desk.data?.agency ?? ''}
      onClose={onClose}
      onSaved={(fact) => {
        onClose();
        if (open.kind === 'add') onAdded(fact);
      }}
    />
  );
}

function WithdrawDialog({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const words = useReferenceWords();
  const { withdraw, isBusy, failure } = useFactWrites();
  const submit = async (reason: string) => {
    if (await withdraw(fact, reason)) onClose();
  };
  return (
    <ReasonDialog
      title={words.facts.withdrawTitle(fact.id)}
      text={words.facts.withdrawText}
      hint={words.reasonRequired}
      submit={words.facts.withdrawSubmit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={(reason) => void submit(reason)}
      onClose={onClose}
    />
  );
}
