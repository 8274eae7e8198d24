import type { Icon } from '@tabler/icons-react';
import type { Channel } from '@tanggap/shared/vocabulary';
import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandTelegram,
  IconBrandWhatsapp,
  IconBrandX,
  IconMessageQuestion,
  IconMicrophone,
  IconNews,
  IconPhoto,
  IconWorld,
} from '../../../components/icons.js';

export const channelLooks: Record<Channel, Icon> = {
  page: IconWorld,
  x: IconBrandX,
  instagram: IconBrandInstagram,
  facebook: IconBrandFacebook,
  whatsapp: IconBrandWhatsapp,
  telegram: IconBrandTelegram,
  qa: IconMessageQuestion,
  radio: IconMicrophone,
  card: IconPhoto,
  press: IconNews,
};
