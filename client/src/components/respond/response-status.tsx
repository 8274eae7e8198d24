import type { ResponseSummary } from '@tanggap/shared/response';
import type { ResponseStatus } from '@tanggap/shared/vocabulary';
import type { Icon } from '@tabler/icons-react';
import { useText } from '../../lib/text.js';
import { Chip } from '../chip.js';
import {
  IconArrowBackUp,
  IconBan,
  IconClipboardCheck,
  IconPencil,
  IconRosetteDiscountCheck,
  IconSpeakerphone,
} from '../icons.js';
import type { Tone } from '../tone.js';
import { useResponseWords } from './words.js';

const looks: Record<ResponseStatus, { tone: Tone; icon: Icon; edge: 'solid' | 'dashed' | 'outline' }> = {
  draft: { tone: 'plain', icon: IconPencil, edge: 'dashed' },
  'in-review': { tone: 'nila', icon: IconClipboardCheck, edge: 'solid' },
  approved: { tone: 'ok', icon: IconRosetteDiscountCheck, edge: 'solid' },
  published: { tone: 'nila', icon: IconSpeakerphone, edge: 'solid' },
  withdrawn: { tone: 'plain', icon: IconBan, edge: 'outline' },
};

/** A draft that a reviewer sent back and that was not submitted since. */
export function isReturned({ status, returned, submitted }: ResponseSummary): boolean {
  if (status !== 'draft' || returned === null) return false;
  return submitted === null || Date.parse(submitted.at) <= Date.parse(returned.at);
}

/** Where a response stands, in a shape, a word and a colour. */
export function ResponseStatusChip({ response }: { response: ResponseSummary }) {
  const t = useText();
  const words = useResponseWords();
  if (isReturned(response)) {
    return (
      <Chip tone="high" icon={IconArrowBackUp}>
        {words.returnedChip}
      </Chip>
    );
  }
  const { tone, icon, edge } = looks[response.status];
  return (
    <Chip tone={tone} icon={icon} edge={edge}>
      {t.vocabulary.responseStatuses[response.status]}
    </Chip>
  );
}
