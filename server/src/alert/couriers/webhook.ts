import { createHmac } from 'node:crypto';
import type { Reason } from '@tanggap/shared/vocabulary';
import type { Courier, Message, Post } from '../courier.js';
import { refusalOf, unsent } from '../delivery-problems.js';

export interface WebhookParts {
  post: Post;
  now: () => string;
  /** Development only: http to this machine is taken too. */
  allowPrivate: boolean;
}

/** `docs/webhooks.md` is what receivers are promised. */
export function createWebhookCourier({ post, now, allowPrivate }: WebhookParts): Courier {
  return {
    refuses: (address) => refuses(address, allowPrivate),
    async send({ address, secret }, message) {
      const body = JSON.stringify(bodyOf(message));
      const timestamp = String(Math.floor(Date.parse(now()) / 1_000));
      const headers = {
        'content-type': 'application/json',
        'x-tanggap-id': message.id,
        'x-tanggap-timestamp': timestamp,
        'x-tanggap-signature': signatureOf(secret ?? '', timestamp, body),
      };
      const reply = await post(address, { headers, body }).catch((error: unknown) => {
        throw unsent(error);
      });
      const refusal = refusalOf(reply);
      if (refusal) throw refusal;
    },
  };
}

/** `sha256=` and the hexadecimal HMAC of `timestamp.body`; the moment inside keeps old requests from being sent again. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

function bodyOf({ id, kind, at, subject, text, link, figures }: Message) {
  return { id, kind, at, subject, text, link, ...figures };
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function refuses(address: string, allowPrivate: boolean): Reason | null {
  const isFit = URL.canParse(address) && isUsable(new URL(address), allowPrivate);
  if (isFit) return null;
  return {
    id: 'Isi alamat https tanpa nama pengguna dan kata sandi, misalnya https://contoh.go.id/tanggap.',
    en: 'Give an https address without user name and password, such as https://contoh.go.id/tanggap.',
  };
}

function isUsable({ protocol, hostname, username, password }: URL, allowPrivate: boolean): boolean {
  const isLocal = allowPrivate && protocol === 'http:' && loopback.has(hostname);
  return (protocol === 'https:' || isLocal) && username === '' && password === '';
}
