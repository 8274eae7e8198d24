import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact } from '@tanggap/shared/fact';
import type { Narrative } from '@tanggap/shared/narrative';
import { isExpired, usedCitations, type References } from '@tanggap/shared/response-rules';
import type { ResponseContent } from '@tanggap/shared/response';
import { linkable, publicText } from './safe-text.js';

/** A cited source as readers see it. */
export interface PublicSource {
  n: number;
  kind: 'evidence' | 'fact' | 'narrative';
  title: string;
  publisher: string;
  /** Null where there is none, or it must not be linked; `plainUrl` then shows it broken. */
  url: string | null;
  plainUrl: string | null;
  archivedAt: string | null;
  sha256: string | null;
  /** Null where nobody said (facts and narratives). */
  isOwnAgency: boolean | null;
  validUntil: string | null;
  isLapsed: boolean;
  isWithdrawn: boolean;
}

interface SourceContext {
  references: References;
  /** Hosts whose addresses stay readable. */
  trusted: readonly string[];
  /** Hosts that the claim spreads; never linked. */
  spread: ReadonlySet<string>;
  now: string;
}

/** The cited sources of a version in the order of their numbers; citations that lead nowhere are left out. */
export function publicSources(content: ResponseContent, context: SourceContext): PublicSource[] {
  const { references, trusted, spread, now } = context;
  const address = (url: string | null): Pick<PublicSource, 'url' | 'plainUrl'> => {
    const link = linkable(url, spread);
    return { url: link, plainUrl: url === null || link !== null ? null : publicText(url, trusted) };
  };
  const clean = (text: string): string => publicText(text, trusted);
  const readers = {
    evidence: (id: string) => readEvidence(references.evidence.find((one) => one.id === id)),
    fact: (id: string) =>
      readFact(
        references.facts.find((one) => one.id === id),
        now,
      ),
    narrative: (id: string) =>
      readNarrative(
        references.narratives.find((one) => one.id === id),
        now,
      ),
  };
  return usedCitations(content)
    .toSorted((a, b) => a.n - b.n)
    .flatMap(({ n, kind, id }) => {
      const found = readers[kind](id);
      if (!found) return [];
      const { url, title, publisher, ...rest } = found;
      return [{ n, kind, ...rest, ...address(url), title: clean(title), publisher: clean(publisher) }];
    });
}

type Read = Omit<PublicSource, 'n' | 'kind' | 'plainUrl'>;

function readEvidence(evidence: Evidence | undefined): Read | null {
  if (!evidence) return null;
  const { title, publisher, url, archive, isOwnAgency, withdrawn } = evidence;
  return {
    ...{ title, publisher, url, isOwnAgency, validUntil: null, isLapsed: false },
    ...{ archivedAt: archive?.at ?? null, sha256: archive?.sha256 ?? null, isWithdrawn: withdrawn !== null },
  };
}

function readFact(fact: Fact | undefined, now: string): Read | null {
  if (!fact) return null;
  const { source, statement, agency, archive, validUntil, isWithdrawn } = fact;
  return {
    ...{ title: `${statement} (${source.title})`, publisher: agency, url: source.url, isOwnAgency: null },
    ...{ archivedAt: archive?.at ?? null, sha256: archive?.sha256 ?? null },
    ...{ validUntil, isLapsed: isExpired(fact, now), isWithdrawn },
  };
}

function readNarrative(narrative: Narrative | undefined, now: string): Read | null {
  if (!narrative) return null;
  const { title, owner, validUntil, isWithdrawn } = narrative;
  return {
    ...{ title, publisher: owner, url: null, isOwnAgency: null, archivedAt: null, sha256: null },
    ...{ validUntil, isLapsed: isExpired(narrative, now), isWithdrawn },
  };
}
