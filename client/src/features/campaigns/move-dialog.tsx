import type { CampaignStatus } from '@tanggap/shared/api-campaign';
import type { Campaign } from '@tanggap/shared/campaign';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import form from '../../components/page/form.module.css';
import { Refusal } from '../../components/refusal.js';
import { useCampaignWrites } from './use-campaign-writes.js';
import { useCampaignWords } from './words.js';

export interface MoveDialogProps {
  campaign: Campaign;
  to: CampaignStatus;
  onClose: () => void;
}

/** Says what a move means before a person takes it. */
export function MoveDialog({ campaign, to, onClose }: MoveDialogProps) {
  const { title, text, button } = useCampaignWords().moves[to];
  const { move, isBusy, failure } = useCampaignWrites();
  const go = async () => {
    if (await move(campaign, to)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={form.content}>
        <p>
          <strong>{campaign.name}</strong>
        </p>
        <p className={form.note}>{text}</p>
        <Refusal failure={failure} />
        <DialogFooter
          onClose={onClose}
          variant={to === 'cancelled' ? 'danger' : 'primary'}
          disabled={isBusy}
          onClick={() => void go()}
        >
          {button}
        </DialogFooter>
      </div>
    </Dialog>
  );
}
