import type { Campaign, CampaignDraft } from '@tanggap/shared/campaign';
import { useState } from 'react';
import { ConflictBanner } from '../../components/conflict-banner.js';
import { useFormat } from '../../lib/format.js';
import { theirsOf } from '../../lib/record-conflict.js';
import { fieldsOf } from './campaign-fields.js';
import { CampaignForm } from './campaign-form.js';
import { useCampaignWrites } from './use-campaign-writes.js';
import { useCampaignWords } from './words.js';

/** A plan as it was when it was opened; what a colleague saves meanwhile is said and never written over unseen. */
export function EditCampaign({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const words = useCampaignWords();
  const { zone } = useFormat();
  const { edit, isBusy, failure } = useCampaignWrites();
  const [seen] = useState(campaign);
  const [asked, setAsked] = useState<CampaignDraft | null>(null);
  const theirs = theirsOf(failure) as Campaign | null;
  const save = async (draft: CampaignDraft, version: number) => {
    setAsked(draft);
    if (await edit(seen, draft, version)) onClose();
  };
  return (
    <CampaignForm
      title={words.editTitle}
      initial={fieldsOf(seen, zone)}
      kept={seen.steps}
      isBusy={isBusy}
      failure={theirs === null ? failure : null}
      onSave={(draft) => save(draft, seen.version)}
      onClose={onClose}
      notice={
        theirs && (
          <ConflictBanner
            isBusy={isBusy}
            onTheirs={onClose}
            onMine={() => asked && void save(asked, theirs.version)}
          />
        )
      }
    />
  );
}
