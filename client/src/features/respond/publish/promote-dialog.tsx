import type { NarrativeDraft } from '@tanggap/shared/narrative';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { useState } from 'react';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { entryFrom } from '../narratives/narrative-draft.js';
import { NarrativeForm } from '../narratives/narrative-form.js';
import { useNarrativeWrites } from '../narratives/narrative-writes.js';

export interface PromoteDialogProps {
  response: Response;
  version: ResponseVersion;
  /** The desk's own agency, which answers for it unless somebody else is named. */
  owner: string;
  onClose: () => void;
}

/** An approved answer becomes the wording that every desk shares. */
export function PromoteDialog({ response, version, owner, onClose }: PromoteDialogProps) {
  const words = useReferenceWords().narratives;
  const { zone } = useFormat();
  const now = useNow(60_000);
  const [opening] = useState(() => entryFrom(version.content, owner, now, zone));
  const { promote, isBusy, failure } = useNarrativeWrites();
  const submit = async (draft: NarrativeDraft) => {
    if (await promote(response.id, version.n, draft)) onClose();
  };
  return (
    <NarrativeForm
      title={words.promoteTitle}
      note={words.promoteNote(version.n)}
      opening={opening}
      submit={words.promoteSubmit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={(draft) => void submit(draft)}
      onClose={onClose}
    />
  );
}
