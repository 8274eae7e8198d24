import type { Courier, Post } from '../courier.js';
import { refusalOf, unsent } from '../delivery-problems.js';

export interface TelegramParts {
  post: Post;
  token: string;
  origin: string;
}

/** Longest message of the Bot API, in characters. */
const longestText = 4_096;

/** Tells one chat. The token stands in the address, so no error of the request is passed on as it came. */
export function createTelegramCourier({ post, token, origin }: TelegramParts): Courier {
  const url = `${origin.replace(/\/+$/, '')}/bot${token}/sendMessage`;
  return {
    refuses: (address) =>
      /^-?\d{1,20}$|^@[A-Za-z]\w{4,31}$/.test(address)
        ? null
        : {
            id: 'Isi nomor ruang obrolan, misalnya -1001234567890, atau nama kanal, misalnya @kanalcontoh.',
            en: 'Give the number of a chat, such as -1001234567890, or the name of a channel, such as @kanalcontoh.',
          },
    async send({ address }, { subject, text }) {
      const body = JSON.stringify({
        chat_id: address,
        text: `${subject}\n\n${text}`.slice(0, longestText),
        link_preview_options: { is_disabled: true },
      });
      const headers = { 'content-type': 'application/json' };
      const reply = await post(url, { headers, body }).catch((error: unknown) => {
        throw unsent(error);
      });
      const refusal = refusalOf(reply);
      if (refusal) throw refusal;
    },
  };
}
