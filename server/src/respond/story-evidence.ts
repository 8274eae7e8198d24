import type { Evidence } from '@tanggap/shared/evidence';
import { countsAsEvidence } from '@tanggap/shared/evidence-rules';
import type { Citation } from '@tanggap/shared/case';
import type { StorySummary } from '@tanggap/shared/story';
import { cleanUrl } from '../normalise/clean-url.js';
import { parseUrl } from '../normalise/parse-url.js';
import type { Store } from '../store/store.js';
import { findStory } from '../triage/open-story.js';
import { storyClosed } from '../triage/refusals.js';
import type { Actor } from '../triage/triage-deps.js';
import { unknownNoun } from './refusals.js';
import { personOf, type EvidenceDeps } from './respond-deps.js';

/** A story that may get evidence: any but one that went into another, also a closed one, for corrections. */
export async function findEvidenceStory(
  deps: { store: Pick<Store, 'stories'>; now: () => string },
  id: string,
): Promise<StorySummary> {
  const story = await findStory(deps, id);
  if (story.mergedInto !== null) throw storyClosed(story);
  return story;
}

export async function findEvidence({ store }: Pick<EvidenceDeps, 'store'>, id: string): Promise<Evidence> {
  const [evidence] = await store.evidence.get([id]);
  if (!evidence) throw unknownNoun('piece of evidence', id);
  return evidence;
}

/** One address written in one way, so that tracking parameters do not make two sources of one page. */
export function addressOf(url: string): string {
  return cleanUrl(url) ?? url;
}

/** Whether a program of the story lives at one of the addresses: then its agency issued the page, whatever was ticked. */
export async function isAgencysOwn(
  { store }: { store: Pick<Store, 'programs'> },
  { programs }: StorySummary,
  urls: readonly (string | null | undefined)[],
): Promise<boolean> {
  const hosts = urls.map((url) => (url ? (parseUrl(url)?.hostname.replace(/^www\./, '') ?? '') : ''));
  const watched = (await store.programs.list()).filter(({ id }) => programs.includes(id));
  return watched.some(
    ({ host: own }) => own !== null && hosts.some((host) => host === own || host.endsWith(`.${own}`)),
  );
}

export function newEvidence(
  given: Pick<
    Evidence,
    'storyId' | 'kind' | 'url' | 'title' | 'publisher' | 'isOwnAgency' | 'archive' | 'failure'
  >,
  actor: Actor,
  at: string,
): Omit<Evidence, 'id'> {
  return { ...given, addedBy: personOf(actor), at, withdrawn: null };
}

/** What counts, as a decision records it. Files without an address cannot be cited there. */
export function citationsOf(evidence: readonly Evidence[]): Citation[] {
  return evidence
    .filter(countsAsEvidence)
    .flatMap(({ url, publisher, isOwnAgency }) => (url === null ? [] : [{ url, publisher, isOwnAgency }]));
}
