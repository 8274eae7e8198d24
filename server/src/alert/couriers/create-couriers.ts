import type { Couriers, Post } from '../courier.js';
import { createEmailCourier } from './email.js';
import { createTelegramCourier } from './telegram.js';
import { createWebhookCourier } from './webhook.js';

export interface CourierSettings {
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  telegramToken: string | undefined;
  telegramOrigin: string;
  allowPrivate: boolean;
}

/** The ways out that the settings allow; webhooks need none. */
export function createCouriers(
  { smtpUrl, mailFrom, telegramToken, telegramOrigin, allowPrivate }: CourierSettings,
  { post, postToTelegram, now }: { post: Post; postToTelegram: Post; now: () => string },
): Couriers {
  const couriers: Couriers = {
    ready: { webhook: createWebhookCourier({ post, now, allowPrivate }) },
    missing: {},
  };
  if (smtpUrl !== undefined && mailFrom !== undefined) {
    couriers.ready.email = createEmailCourier({ smtpUrl, from: mailFrom });
  } else {
    const missing = [...(smtpUrl ? [] : ['TANGGAP_SMTP_URL']), ...(mailFrom ? [] : ['TANGGAP_MAIL_FROM'])];
    couriers.missing.email = missing;
  }
  if (telegramToken === undefined) couriers.missing.telegram = ['TANGGAP_TELEGRAM_TOKEN'];
  else {
    const parts = { post: postToTelegram, token: telegramToken, origin: telegramOrigin };
    couriers.ready.telegram = createTelegramCourier(parts);
  }
  return couriers;
}
