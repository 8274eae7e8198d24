import type { Effect } from '@tanggap/shared/api-search';
import type { ReportSection } from '@tanggap/shared/report';
import { linked, plain, section, type Traced } from './parts.js';
import { duration, percent } from './words.js';

/** Said wherever before and after are compared (design: no proof of cause). */
const warning =
  'Keadaan sebelum dan sesudah dibandingkan apa adanya; ini bukan bukti bahwa tanggapan menjadi sebabnya.';

export function effectSection(effects: readonly Effect[]): ReportSection {
  const lines = effects.map(lineOf);
  const none = [[plain('Tidak ada tanggapan terbit yang dapat dibandingkan pada rentang ini.')]];
  return section('effect', 'Sebelum dan sesudah tanggapan', {
    paragraphs: lines.length === 0 ? none : [...lines, [plain(warning)]],
  });
}

function lineOf(effect: Effect): Traced[] {
  const { responseId, storyId, isThin, hours } = effect;
  const link = linked(responseId, `/stories/${storyId}/response`);
  if (isThin)
    return [
      link,
      plain(`: sebutan dalam ${hours} jam sebelum atau sesudahnya terlalu sedikit untuk dibandingkan.`),
    ];
  return [link, plain(`: ${[volume(effect), questions(effect), facts(effect)].join('; ')}.`)];
}

function volume({ halvedAfterHours, hours }: Effect): string {
  return halvedAfterHours === null
    ? `dalam ${hours} jam sebutan klaim belum turun separuh`
    : `sebutan klaim turun separuh dalam ${duration(halvedAfterHours * 3_600_000)}`;
}

function questions({ before, after }: Effect): string {
  return `pertanyaan ${percent(before.questionShare)} sebelum, ${percent(after.questionShare)} sesudah`;
}

function facts({ after }: Effect): string {
  return `${percent(after.withOurFactsShare)} sebutan sesudahnya memuat fakta kami`;
}
