import type { CampaignReply } from '@tanggap/shared/api-campaign';
import { useParams } from 'react-router';
import { ListBones } from '../../components/page/list-bones.js';
import { useAddress } from '../../components/page/use-address.js';
import { QueryState } from '../../components/query-state.js';
import { useCampaign } from '../../lib/campaign-api.js';
import { useCan } from '../../lib/session.js';
import { CampaignAbout } from './campaign-about.js';
import { CampaignHead } from './campaign-head.js';
import { isOver } from './campaign-moves.js';
import { EditCampaign } from './edit-campaign.js';
import { Timetable } from './timetable.js';
import { TrackPanel } from './track-panel.js';
import styles from './campaigns.module.css';

/** `/campaigns/:id`: the plan by the hour, what people put out of it, and what is seen of it; `edit` opens the plan. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  return (
    <QueryState query={campaign} skeleton={<ListBones />}>
      {(reply) => <OpenedCampaign key={id} reply={reply} />}
    </QueryState>
  );
}

function OpenedCampaign({ reply }: { reply: CampaignReply }) {
  const mayWrite = useCan('campaigns:write');
  const { search, set } = useAddress();
  const { campaign, warnings } = reply;
  if (mayWrite && search.has('edit') && !isOver(campaign.status))
    return <EditCampaign campaign={campaign} onClose={() => set({ edit: null })} />;
  return (
    <div className={styles.page}>
      <CampaignHead reply={reply} onEdit={() => set({ edit: '1' })} />
      <div className={styles.body}>
        <div className={styles.main}>
          <Timetable campaign={campaign} warnings={warnings} />
          <TrackPanel campaign={campaign} />
        </div>
        <CampaignAbout campaign={campaign} />
      </div>
    </div>
  );
}
