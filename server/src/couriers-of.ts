import { createCouriers } from './alert/couriers/create-couriers.js';
import type { Couriers } from './alert/courier.js';
import type { Settings } from './config.js';
import { createGuardedPost } from './ingest/guard/guarded-post.js';

const userAgent = 'Tanggap/0.1 (messages of a public-relations desk)';

/** The ways out of the settings, each through the guard. Close them at the end. */
export function couriersOf(
  settings: Settings,
  now: () => string,
): { couriers: Couriers; close(): Promise<void> } {
  const allowPrivate = settings.TANGGAP_ALLOW_PRIVATE_SOURCES;
  const toMany = createGuardedPost({ allowPrivate, userAgent });
  // The operator's own word, not a user's: a Bot API server may stand in the same house.
  const toTelegram = createGuardedPost({ allowPrivate: true, userAgent });
  const couriers = createCouriers(
    {
      smtpUrl: settings.TANGGAP_SMTP_URL,
      mailFrom: settings.TANGGAP_MAIL_FROM,
      telegramToken: settings.TANGGAP_TELEGRAM_TOKEN,
      telegramOrigin: settings.TANGGAP_TELEGRAM_ORIGIN,
      allowPrivate,
    },
    { post: toMany.post, postToTelegram: toTelegram.post, now },
  );
  return { couriers, close: () => Promise.all([toMany.close(), toTelegram.close()]).then(() => undefined) };
}
