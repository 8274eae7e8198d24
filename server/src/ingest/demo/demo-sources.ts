import type { Source } from '@tanggap/shared/source';
import type { DemoChannel } from './demo-text.js';

const rows: readonly [DemoChannel, string, Source['standing']][] = [
  ['demo-chat', 'Pesan berantai (contoh)', 'public'],
  ['demo-social', 'Media sosial (contoh)', 'public'],
  ['demo-press', 'Media pers (contoh)', 'press'],
  ['demo-agency', 'Humas instansi (contoh)', 'public-body'],
  ['demo-factcheck', 'Cek Bersama (contoh)', 'fact-check'],
];
/** Often enough that the queue moves while somebody looks. */
const pollEveryMs = 2_000;

/** The pretend sources, switched on; every name says that it is an example. */
export function demoSources(now: string): Source[] {
  return rows.map(([id, name, standing]) => ({
    id,
    name,
    kind: 'demo',
    standing,
    enabled: true,
    pollEveryMs,
    fetchArticles: false,
    createdAt: now,
  }));
}
