import type { CampaignStatus } from '@tanggap/shared/api-campaign';
import type { Icon } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { IconBan, IconCalendar, IconCircleCheck, IconSpeakerphone } from '../../components/icons.js';
import type { Tone } from '../../components/tone.js';
import { useCampaignWords } from './words.js';

const looks: Record<CampaignStatus, { tone: Tone; icon: Icon; edge: 'solid' | 'dashed' | 'outline' }> = {
  planned: { tone: 'plain', icon: IconCalendar, edge: 'dashed' },
  running: { tone: 'nila', icon: IconSpeakerphone, edge: 'solid' },
  finished: { tone: 'ok', icon: IconCircleCheck, edge: 'solid' },
  cancelled: { tone: 'plain', icon: IconBan, edge: 'outline' },
};

/** Where a campaign stands, in a shape, a word and a colour. */
export function StatusChip({ status }: { status: CampaignStatus }) {
  const words = useCampaignWords();
  const { tone, icon, edge } = looks[status];
  return (
    <Chip tone={tone} icon={icon} edge={edge}>
      {words.statuses[status]}
    </Chip>
  );
}
