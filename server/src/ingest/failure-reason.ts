import type { Reason } from '@tanggap/shared/vocabulary';
import type { FetchFailureCode } from './guard/fetch-failure.js';

/** Each failure in one sentence, with what to do about it. */
const reasons: Record<FetchFailureCode | 'internal' | 'engine-down' | 'inbox-full', Reason> = {
  'bad-address': {
    id: 'Alamatnya tidak sah; perbaiki alamat sumber.',
    en: 'Its address is not valid; correct it.',
  },
  'blocked-address': {
    id: 'Alamatnya menuju jaringan tertutup dan tidak dibaca.',
    en: 'Its address leads into a private network and is not read.',
  },
  unresolved: {
    id: 'Nama hos tidak ditemukan; periksa ejaannya.',
    en: 'The host name is unknown; check the spelling.',
  },
  'connection-lost': {
    id: 'Sambungan terputus; dicoba lagi nanti.',
    en: 'The connection was lost; it is tried again.',
  },
  timeout: {
    id: 'Server tidak menjawab pada waktunya; dicoba lagi nanti.',
    en: 'The server did not answer in time.',
  },
  'too-many-redirects': {
    id: 'Terlalu banyak pengalihan; pakai alamat akhirnya.',
    en: 'Too many redirects; use the final address.',
  },
  'too-large': { id: 'Balasannya terlalu besar.', en: 'The reply is too large.' },
  bomb: {
    id: 'Balasannya mengembang tidak wajar dan dihentikan.',
    en: 'The reply swells like a bomb and was stopped.',
  },
  'bad-encoding': { id: 'Balasan terkompresi itu rusak.', en: 'The compressed reply is damaged.' },
  'bad-status': {
    id: 'Server menjawab dengan galat; periksa alamatnya.',
    en: 'The server answered with an error.',
  },
  'rate-limited': {
    id: 'Server meminta kita lebih jarang membaca.',
    en: 'The server asks us to read less often.',
  },
  'robots-denied': {
    id: 'robots.txt melarang alamat ini atau tidak dapat dibaca.',
    en: 'robots.txt forbids this address or cannot be read.',
  },
  'not-a-feed': {
    id: 'Alamat ini bukan umpan berita; periksa alamatnya.',
    en: 'This address is no feed; check it.',
  },
  'unsafe-xml': {
    id: 'Umpan memuat entitas berbahaya dan ditolak.',
    en: 'The feed holds dangerous entities.',
  },
  'bad-reply': { id: 'Balasannya tidak sesuai format.', en: 'The reply does not have the expected shape.' },
  aborted: { id: 'Pembacaan dihentikan.', en: 'Reading was stopped.' },
  internal: {
    id: 'Kesalahan pada Tanggap sendiri; lihat log.',
    en: 'A mistake of Tanggap itself; see the log.',
  },
  'engine-down': { id: 'Penyimpanan tidak menjawab.', en: 'The store does not answer.' },
  'inbox-full': {
    id: 'Tempat tampung penuh; dibaca lagi dari tempat terakhir setelah ada ruang.',
    en: 'The spool is full; reading goes on from the same place once there is room.',
  },
};

/** The sentence for `lastError.code`; empty for codes of other versions. */
export function failureReason(code: string): Reason {
  return Object.hasOwn(reasons, code) ? reasons[code as FetchFailureCode] : { id: '', en: '' };
}
