import type { Reason } from '@tanggap/shared/vocabulary';
import { DeliveryFailure, type PostReply } from './courier.js';

const unreachable: Reason = {
  id: 'Server tujuan tidak dapat dihubungi. Periksa alamatnya; pengiriman diulang.',
  en: 'The server could not be reached. Check the address; it is tried again.',
};
const blocked: Reason = {
  id: 'Alamat itu bukan alamat publik. Pakai alamat yang dapat dijangkau dari internet.',
  en: 'That is not a public address. Use one that can be reached from the internet.',
};
const late: Reason = {
  id: 'Server tujuan tidak menjawab pada waktunya. Pengiriman diulang.',
  en: 'The server did not answer in time. It is tried again.',
};

/** Codes of the guard that no repetition mends. */
const finalCodes = new Map([
  ['blocked-address', blocked],
  ['bad-address', blocked],
]);

/** Words for a request that got no reply; the error itself may hold an address and is not passed on. */
export function unsent(error: unknown): DeliveryFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const final = finalCodes.get(code);
  if (final) return new DeliveryFailure(final, { isFinal: true });
  return new DeliveryFailure(code === 'timeout' ? late : unreachable);
}

/** Null for 2xx. 408, 429 and 5xx are tried again; any other refusal stands. */
export function refusalOf({ status, retryAfterMs }: PostReply): DeliveryFailure | null {
  if (status >= 200 && status < 300) return null;
  const isFinal = status < 500 && status !== 408 && status !== 429;
  if (status >= 300 && status < 400) {
    const problem = {
      id: `Tujuan menjawab ${status} (pengalihan), yang tidak diikuti. Isi alamat akhirnya.`,
      en: `The destination answered ${status} (a redirect), which is not followed. Give the final address.`,
    };
    return new DeliveryFailure(problem, { isFinal });
  }
  const problem = isFinal
    ? {
        id: `Tujuan menolak pesan (${status}). Periksa alamat dan izinnya.`,
        en: `The destination refused the message (${status}). Check its address and permissions.`,
      }
    : {
        id: `Tujuan sedang tidak dapat menerima pesan (${status}). Pengiriman diulang.`,
        en: `The destination cannot take messages now (${status}). It is tried again.`,
      };
  return new DeliveryFailure(problem, { isFinal, waitMs: retryAfterMs ?? 0 });
}

export const destinationGone: Reason = {
  id: 'Tujuan ini telah dihapus.',
  en: 'This destination was removed.',
};

export const unforeseen: Reason = {
  id: 'Pengiriman gagal karena sebab yang tidak dikenal; lihat log server. Pengiriman diulang.',
  en: 'Sending failed for an unknown reason; see the log of the server. It is tried again.',
};

export function notSetUp(missing: readonly string[]): Reason {
  const names = missing.join(', ');
  return {
    id: `Server ini belum disiapkan untuk jenis tujuan ini. Pengelola server perlu mengisi ${names}.`,
    en: `This server is not set up for this kind of destination. Its operator has to set ${names}.`,
  };
}
