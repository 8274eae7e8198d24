import { provinces } from '@tanggap/shared/provinces';
import type { SourceKind } from '@tanggap/shared/vocabulary';

const words: Readonly<Record<SourceKind, string>> = {
  feed: 'umpan berita',
  sitemap: 'peta situs',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  push: 'kiriman API',
  import: 'impor berkas',
  manual: 'catatan petugas',
  demo: 'data contoh',
};
const names = new Map(provinces.map(({ bps, name }) => [bps, name]));

export function sourceWord(kind: string): string {
  return Object.hasOwn(words, kind) ? words[kind as SourceKind] : kind;
}

/** The province of a code of the statistics office. */
export function regionName(bps: string): string {
  return names.get(bps) ?? bps;
}
