import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { emptyFields } from './campaign-fields.js';
import { CampaignForm } from './campaign-form.js';
import { useCampaignWrites } from './use-campaign-writes.js';
import { useCampaignWords } from './words.js';

/** An empty plan; once it is saved, its own page opens. */
export function NewCampaign({ onClose }: { onClose: () => void }) {
  const words = useCampaignWords();
  const { zone } = useFormat();
  const now = useNow(60_000);
  const navigate = useNavigate();
  const { plan, isBusy, failure } = useCampaignWrites();
  const [initial] = useState(() => emptyFields(now, zone));
  return (
    <CampaignForm
      title={words.newTitle}
      initial={initial}
      isBusy={isBusy}
      failure={failure}
      onSave={async (draft) => {
        const saved = await plan(draft);
        if (saved) void navigate(`/campaigns/${saved.value.campaign.id}`, { replace: true });
      }}
      onClose={onClose}
    />
  );
}
