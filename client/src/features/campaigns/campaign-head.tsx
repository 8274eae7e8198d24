import type { CampaignReply, CampaignStatus, CampaignWarning } from '@tanggap/shared/api-campaign';
import type { Campaign } from '@tanggap/shared/campaign';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { IconAlertTriangle, IconArrowLeft, IconPencil } from '../../components/icons.js';
import { PageHead } from '../../components/page/page-head.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { useReason } from '../../lib/text.js';
import { isOver, nextStatuses } from './campaign-moves.js';
import { MoveDialog } from './move-dialog.js';
import { StatusChip } from './status-chip.js';
import { useCampaignWords } from './words.js';
import styles from './campaigns.module.css';

export interface CampaignHeadProps {
  reply: CampaignReply;
  onEdit: () => void;
}

/** What the campaign is, where it stands and where it can go; why it cannot start stands beside the button. */
export function CampaignHead({ reply: { campaign, warnings }, onEdit }: CampaignHeadProps) {
  const words = useCampaignWords();
  const format = useFormat();
  const now = useNow(60_000);
  const mayWrite = useCan('campaigns:write');
  const blockedId = useId();
  const [asked, setAsked] = useState<CampaignStatus | null>(null);
  const blocking = warnings.filter(({ isBlocking }) => isBlocking);
  const { status } = campaign;
  const range = words.range(format.date(campaign.startsAt, now), format.date(campaign.endsAt, now));
  const isHeld = (to: CampaignStatus) => to === 'running' && blocking.length > 0;
  return (
    <>
      <Link to="/campaigns" className={styles.back}>
        <IconArrowLeft /> {words.back}
      </Link>
      <PageHead
        title={campaign.name}
        intro={`${campaign.id} · ${range} · ${words.version(campaign.version)}`}
      >
        <StatusChip status={status} />
        {mayWrite && !isOver(status) && (
          <Button icon={IconPencil} onClick={onEdit}>
            {words.edit}
          </Button>
        )}
        {mayWrite &&
          nextStatuses[status].map((to, index) => (
            <Button
              key={to}
              variant={index === 0 ? 'primary' : 'plain'}
              disabled={isHeld(to)}
              aria-describedby={isHeld(to) ? blockedId : undefined}
              onClick={() => setAsked(to)}
            >
              {words.moves[to].button}
            </Button>
          ))}
      </PageHead>
      {nextStatuses[status].some(isHeld) && (
        <Blocked id={blockedId} campaign={campaign} warnings={blocking} />
      )}
      {asked && <MoveDialog campaign={campaign} to={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface BlockedProps {
  id: string;
  campaign: Campaign;
  warnings: readonly CampaignWarning[];
}

function Blocked({ id, campaign, warnings }: BlockedProps) {
  const words = useCampaignWords();
  const reasonIn = useReason();
  const numberOf = (stepId: string) => campaign.steps.findIndex((step) => step.id === stepId) + 1;
  return (
    <div id={id} className={styles.blocked}>
      <IconAlertTriangle />
      <p>
        <strong>{words.blocked}</strong>{' '}
        {warnings
          .map(({ stepId, reason }) => `${words.stepName(numberOf(stepId))}: ${reasonIn(reason)}`)
          .join(' ')}
      </p>
    </div>
  );
}
