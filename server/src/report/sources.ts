import type { ReportSection } from '@tanggap/shared/report';
import type { Response } from '@tanggap/shared/response';
import { citedIds } from '@tanggap/shared/response-rules';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { ArchivedSource } from './daily/day-facts.js';
import { linked, plain, section } from './parts.js';
import type { ReportDeps } from './report-deps.js';
import { moment } from './words.js';

/** What these responses cite and what was archived of it, each source once, in the order of citing. */
export async function archivedSources(
  { store }: Pick<ReportDeps, 'store'>,
  responses: readonly Response[],
): Promise<ArchivedSource[]> {
  const ids = [...new Set(responses.flatMap(({ content }) => citedIds(content, ['evidence', 'fact'])))];
  const [evidence, facts] = await Promise.all([
    store.evidence.get(ids.filter((id) => id.startsWith('E-'))),
    store.facts.get(ids.filter((id) => id.startsWith('F-'))),
  ]);
  const found = new Map<string, ArchivedSource>([
    ...evidence.map((one) => [one.id, one] as const),
    ...facts.map(
      ({ id, source: { title, url }, agency, archive }) =>
        [id, { title, url, publisher: agency, archive }] as const,
    ),
  ]);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export function sourcesSection(sources: readonly ArchivedSource[], zone: Zone): ReportSection {
  const lines = sources.map(({ title, publisher, url, archive }, index) => {
    const kept =
      archive === null
        ? ', tidak terarsip'
        : `, diarsip ${moment(archive.at, zone)}, sha256 ${archive.sha256}`;
    const name = `[${index + 1}] ${title}, ${publisher}`;
    return [url === null ? plain(name) : linked(name, url), plain(`${kept}.`)];
  });
  const none = [[plain('Tidak ada sumber yang dirujuk tanggapan pada rentang ini.')]];
  return section('sources', 'Sumber', { paragraphs: lines.length > 0 ? lines : none });
}
