import type { QueueList } from '@tanggap/shared/api';
import type { Icon } from '@tabler/icons-react';
import {
  IconBolt,
  IconCircleCheck,
  IconEye,
  IconMessageReport,
  IconNews,
  IconStack2,
  IconUserCheck,
  IconUserOff,
} from '../../components/icons.js';

/** Lists of the sidebar in its order, each with its picture. */
export const queueLists: readonly { name: QueueList; icon: Icon }[] = [
  { name: 'open', icon: IconStack2 },
  { name: 'urgent', icon: IconBolt },
  { name: 'unheld', icon: IconUserOff },
  { name: 'mine', icon: IconUserCheck },
  { name: 'complaints', icon: IconMessageReport },
  { name: 'press', icon: IconNews },
  { name: 'monitored', icon: IconEye },
  { name: 'closed', icon: IconCircleCheck },
];
