import type { Response, ResponseContent, ResponseVersion } from '@tanggap/shared/response';
import { usedCitations } from '@tanggap/shared/response-rules';
import { blockKeys, type BlockKey } from '@tanggap/shared/vocabulary';
import { pagePublications } from './publications.js';

export type ChangedPart = BlockKey | 'headline' | 'verdict' | 'sources' | 'contact';

/** One step in the public life of an answer. */
export interface AnswerChange {
  at: string;
  kind: 'first' | 'changed' | 'withdrawn';
  version: number;
  /** The version it took the place of; null for the first. */
  before: number | null;
  /** Parts that differ from the version before; empty for the first and for a withdrawal. */
  parts: ChangedPart[];
  reason: string | null;
  fingerprint: string | null;
}

/** The page's publications and withdrawals as steps, oldest first. */
export function changesOf(
  response: Pick<Response, 'publications'>,
  versions: readonly ResponseVersion[],
): AnswerChange[] {
  const byNumber = new Map(versions.map((version) => [version.n, version]));
  const pages = pagePublications(response);
  const published = pages.map(({ at, version }, index): AnswerChange => {
    const before = pages[index - 1]?.version ?? null;
    const [now, then] = [byNumber.get(version), before === null ? undefined : byNumber.get(before)];
    return {
      ...{ at, version, before, reason: null, fingerprint: now?.fingerprint ?? null },
      kind: before === null ? 'first' : 'changed',
      parts: now && then ? changedParts(then.content, now.content) : [],
    };
  });
  const withdrawn = pages.flatMap(({ version, withdrawn: step }): AnswerChange[] =>
    step === null
      ? []
      : [
          {
            ...{ at: step.at, version, before: version, parts: [], fingerprint: null },
            ...{ kind: 'withdrawn', reason: step.reason },
          },
        ],
  );
  return [...published, ...withdrawn].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function changedParts(then: ResponseContent, now: ResponseContent): ChangedPart[] {
  const differs = (part: ChangedPart, a: unknown, b: unknown): ChangedPart[] =>
    JSON.stringify(a) === JSON.stringify(b) ? [] : [part];
  return [
    ...differs('headline', then.headline, now.headline),
    ...differs('verdict', then.exit, now.exit),
    ...blockKeys.flatMap((key) => differs(key, then.blocks[key], now.blocks[key])),
    ...differs('sources', usedCitations(then), usedCitations(now)),
    ...differs('contact', then.contact, now.contact),
  ];
}
