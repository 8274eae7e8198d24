import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import { useState, type SubmitEvent } from 'react';
import { ConflictBanner } from '../../../components/conflict-banner.js';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import { IconBuildingBank } from '../../../components/icons.js';
import { Refusal } from '../../../components/refusal.js';
import { useFormat } from '../../../lib/format.js';
import type { ApiFailure } from '../../../lib/http.js';
import { useNow } from '../../../lib/now.js';
import { draftOf, problemsOf, type NarrativeEntry } from './narrative-draft.js';
import { NarrativeFields } from './narrative-fields.js';
import styles from '../../../components/page/form.module.css';

export interface NarrativeFormProps {
  title: string;
  note?: string;
  opening: NarrativeEntry;
  submit: string;
  isBusy: boolean;
  failure: ApiFailure | null;
  /** What a colleague saved meanwhile. */
  theirs?: Narrative | null;
  /** `over` is the colleague's version that the writer chose to replace. */
  onSubmit: (draft: NarrativeDraft, over?: Narrative) => void;
  onClose: () => void;
}

/** A shared answer: its words, who answers for it, for whom and until when. */
export function NarrativeForm(props: NarrativeFormProps) {
  const { title, note, opening, submit, isBusy, failure, theirs, onSubmit, onClose } = props;
  const { zone } = useFormat();
  const now = useNow(60_000);
  const [entry, setEntry] = useState(opening);
  const [wasTried, setTried] = useState(false);
  const save = (over?: Narrative) => {
    setTried(true);
    if (Object.keys(problemsOf(entry, now, zone)).length === 0) onSubmit(draftOf(entry, zone), over);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <Dialog title={title} icon={IconBuildingBank} onClose={onClose}>
      <form className={styles.content} onSubmit={send} noValidate>
        {note && <p className={styles.note}>{note}</p>}
        <NarrativeFields
          entry={entry}
          problems={wasTried ? problemsOf(entry, now, zone) : {}}
          onChange={(part) => setEntry((before) => ({ ...before, ...part }))}
        />
        {theirs ? (
          <ConflictBanner isBusy={isBusy} onTheirs={onClose} onMine={() => save(theirs)}>
            <blockquote className={styles.note}>{theirs.statement}</blockquote>
          </ConflictBanner>
        ) : (
          <Refusal failure={failure} />
        )}
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
