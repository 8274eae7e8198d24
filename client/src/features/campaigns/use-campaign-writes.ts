import type { CampaignReply, CampaignStatus } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignDraft } from '@tanggap/shared/campaign';
import { useToast } from '../../components/toast/toast.js';
import { useWrite } from '../../components/use-write.js';
import { campaignDesk, campaignKeys } from '../../lib/campaign-api.js';
import { draftOf } from './campaign-fields.js';
import { nextStatuses } from './campaign-moves.js';
import { useCampaignWords } from './words.js';

const refresh = [campaignKeys.all];

/** What may be done with campaigns. Moves and marks can be taken back at once. */
export function useCampaignWrites() {
  const words = useCampaignWords();
  const toast = useToast();
  const { write, isBusy, failure } = useWrite();

  const put = ({ id, version }: Campaign, draft: CampaignDraft, status?: CampaignStatus) =>
    campaignDesk.edit(id, { version, draft, ...(status ? { status } : {}) });

  const plan = (draft: CampaignDraft) =>
    write(() => campaignDesk.plan(draft), { done: words.planned, refresh });

  /** `version` is the one that was seen, or a colleague's newer one that is knowingly written over. */
  const edit = (campaign: Campaign, draft: CampaignDraft, version: number) =>
    write(() => put({ ...campaign, version }, draft), { done: words.saved, refresh });

  const undoable = async (act: () => Promise<CampaignReply>, done: string, back: Back): Promise<boolean> => {
    const answer = await write(act, { refresh });
    if (answer === null) return false;
    const undo = back(answer.value.campaign);
    toast({
      text: done,
      ...(undo && { undo: () => void write(undo, { done: words.undone, refresh }) }),
    });
    return true;
  };

  const move = (campaign: Campaign, status: CampaignStatus) =>
    undoable(
      () => put(campaign, draftOf(campaign), status),
      words.moves[status].done,
      (moved) =>
        nextStatuses[status].includes(campaign.status)
          ? () => put(moved, draftOf(moved), campaign.status)
          : null,
    );

  const mark = (
    campaign: Campaign,
    stepId: string,
    { url, isDone }: { url: string | null; isDone: boolean },
  ) => {
    const before = campaign.steps.find(({ id }) => id === stepId)?.done?.url ?? null;
    const send = ({ id, version }: Campaign, body: { url: string | null; isDone: boolean }) =>
      campaignDesk.mark(id, { version, stepId, ...body });
    return undoable(
      () => send(campaign, { url, isDone }),
      isDone ? words.marked : words.unmarked,
      (marked) => () => send(marked, { url: before, isDone: !isDone }),
    );
  };

  return { plan, edit, move, mark, isBusy, failure };
}

/** How an act is taken back, seen from the campaign as it then stands; null where there is no way. */
type Back = (campaign: Campaign) => (() => Promise<CampaignReply>) | null;
