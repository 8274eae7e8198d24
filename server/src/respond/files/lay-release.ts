import { citedSources } from '@tanggap/shared/render/cited-sources';
import { releaseNumber, renderRelease, type Release } from '@tanggap/shared/render/release';
import { dateOf, draftNote, isDraft, type FileInput } from './file-job.js';

/** A press release cut for paper: the shared parts, cleaned for one format, and what only paper carries. */
export interface ReleaseLayout extends Release {
  /** Number, version and fingerprint, for the foot of each page. */
  mark: string;
  draftNote: string | null;
}

/** `clean` makes a text fit the format: what XML can carry, or what the font can draw. */
export function layRelease(input: FileInput, clean: (text: string) => string): ReleaseLayout {
  const { version, response, desk, references, pageUrl } = input;
  const date = dateOf(input);
  const number = releaseNumber(response.id, date);
  const release = renderRelease(version.content, {
    ...{ desk, references, number, date, pageUrl },
    claim: response.claim,
  });
  const hashes = sourceHashes(input);
  const sources = release.sources.map((line, index) => line + (hashes[index] ?? ''));
  const layout: ReleaseLayout = {
    ...{ ...release, sources },
    mark: `${response.id} v${version.n} · sidik jari ${version.fingerprint.slice(0, 16)}`,
    draftNote: isDraft(input) ? draftNote : null,
  };
  return cleaned(layout, (text) => clean(text).replace(/\s+/g, ' ').trim());
}

/** Short hashes of what was archived, in the order of the release's sources; empty where nothing was. */
function sourceHashes({ version, references }: FileInput): string[] {
  const { content } = version;
  return citedSources(content, references).map(({ n }) => {
    const id = content.citations.find((citation) => citation.n === n)?.id;
    const found = [...references.evidence, ...references.facts].find((source) => source.id === id);
    const sha256 = found?.archive?.sha256;
    return sha256 === undefined ? '' : `, sha256 ${sha256.slice(0, 12)}`;
  });
}

function cleaned<T>(value: T, clean: (text: string) => string): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one, clean)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, cleaned<unknown>(one, clean)]),
  ) as T;
}
