import type { ResponseContent } from '@tanggap/shared/response';
import type { References } from '@tanggap/shared/response-rules';
import type { CitedSource } from './source-sheet.js';

/** What stands behind a number; null where nothing does. */
export function sourceOf(content: ResponseContent, references: References, n: number): CitedSource | null {
  const cited = content.citations.find((citation) => citation.n === n);
  if (!cited) return null;
  const evidence = references.evidence.find(({ id }) => id === cited.id);
  const fact = references.facts.find(({ id }) => id === cited.id);
  const narrative = references.narratives.find(({ id }) => id === cited.id);
  if (evidence) return { kind: 'evidence', item: evidence };
  if (fact) return { kind: 'fact', item: fact };
  return narrative ? { kind: 'narrative', item: narrative } : null;
}

export function titleOf(source: CitedSource | null): string {
  if (source === null) return '–';
  return source.kind === 'fact' ? source.item.statement : source.item.title;
}
