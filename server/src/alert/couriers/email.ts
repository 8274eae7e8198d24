import type { Reason } from '@tanggap/shared/vocabulary';
import { createTransport } from 'nodemailer';
import { DeliveryFailure, type Courier } from '../courier.js';
import { mailHtml } from './mail-html.js';

export interface EmailParts {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  smtpUrl: string;
  /** The sender, for instance `Meja Humas <humas@contoh.go.id>`. */
  from: string;
}

/** In ms. A mail server that is slower than this is tried again later. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends plain text with a simple HTML beside it. Nothing in it is fetched from outside. */
export function createEmailCourier({ smtpUrl, from }: EmailParts): Courier {
  const transport = createTransport({
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...timeouts,
  });
  return {
    refuses: (address) =>
      isMailAddress(address)
        ? null
        : {
            id: 'Isi satu alamat surel, misalnya humas@contoh.go.id.',
            en: 'Give one mail address, such as humas@contoh.go.id.',
          },
    async send({ address }, message) {
      try {
        await transport.sendMail({
          from,
          // As an object the address is never parsed, so it stays one recipient.
          to: { name: '', address },
          subject: message.subject,
          text: message.text,
          html: mailHtml(message),
          messageId: `<${message.id}@tanggap>`,
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** One plain address; quotes, comments and line breaks are not needed and could carry headers. */
function isMailAddress(address: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(address);
}

/** What the server said may repeat addresses; only its code is passed on. */
function failureOf(error: unknown): DeliveryFailure {
  const facts = error as { code?: string; responseCode?: number };
  const status = facts.responseCode ?? 0;
  if (facts.code === 'EAUTH') return new DeliveryFailure(wrongLogin);
  if (status >= 500) return new DeliveryFailure(refused(status), { isFinal: true });
  return new DeliveryFailure(status >= 400 ? busy(status) : unreachable);
}

const wrongLogin: Reason = {
  id: 'Server surat menolak nama pengguna atau kata sandi pada TANGGAP_SMTP_URL. Pengiriman diulang.',
  en: 'The mail server refused the user name or password of TANGGAP_SMTP_URL. It is tried again.',
};
const unreachable: Reason = {
  id: 'Server surat tidak dapat dihubungi. Periksa TANGGAP_SMTP_URL; pengiriman diulang.',
  en: 'The mail server could not be reached. Check TANGGAP_SMTP_URL; it is tried again.',
};
const refused = (status: number): Reason => ({
  id: `Server surat menolak alamat atau pesan ini (${status}). Periksa alamatnya.`,
  en: `The mail server refused this address or message (${status}). Check the address.`,
});
const busy = (status: number): Reason => ({
  id: `Server surat sedang tidak dapat menerima pesan (${status}). Pengiriman diulang.`,
  en: `The mail server cannot take messages now (${status}). It is tried again.`,
});
