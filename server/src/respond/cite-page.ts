import type { Citation } from '@tanggap/shared/case';
import type { Evidence } from '@tanggap/shared/evidence';
import { countsAsEvidence } from '@tanggap/shared/evidence-rules';
import type { StorySummary } from '@tanggap/shared/story';
import { parseUrl } from '../normalise/parse-url.js';
import { findStory } from '../triage/open-story.js';
import { entryOf, type Actor } from '../triage/triage-deps.js';
import { wrongState } from './refusals.js';
import { keepPage } from './keep-page.js';
import { logAct, type EvidenceDeps } from './respond-deps.js';
import { addressOf, findEvidence, findEvidenceStory, isAgencysOwn, newEvidence } from './story-evidence.js';

export type CitedPage = Citation & { title?: string | undefined };

function sameAddress(url: string): (evidence: Evidence) => boolean {
  return (evidence) =>
    evidence.withdrawn === null && evidence.url !== null && addressOf(evidence.url) === url;
}

function entryFor(
  { id, storyId, title, publisher }: Omit<Evidence, 'id'> & { id?: string },
  actor: Actor,
  at: string,
) {
  return entryOf(storyId, 'evidence-added', actor, at, { title, publisher, ...(id && { evidenceId: id }) });
}

/** What a page is called until it tells its title: enough to tell two pages of one site apart. */
function nameOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed === null ? url : `${parsed.host}${parsed.pathname}`.replace(/\/$/, '').slice(0, 200);
}

/** Tries once more; nothing changes but the outcome of the fetch and what only that tells. */
async function refetch(deps: EvidenceDeps, actor: Actor, evidence: Evidence): Promise<Evidence> {
  const { url, storyId } = evidence;
  if (url === null) return evidence;
  const { title, ...kept } = await keepPage(deps, url);
  const story = await findStory(deps, storyId);
  const hasOwnTitle = evidence.title !== '' && evidence.title !== nameOf(url);
  const tried: Evidence = {
    ...evidence,
    ...kept,
    isOwnAgency: evidence.isOwnAgency || (await isAgencysOwn(deps, story, [kept.archive?.finalUrl])),
    title: hasOwnTitle ? evidence.title : title || evidence.title,
  };
  await deps.store.evidence.put(tried, kept.archive && entryFor(tried, actor, deps.now()));
  return tried;
}

async function addPage(
  deps: EvidenceDeps,
  actor: Actor,
  story: StorySummary,
  { url, publisher, isOwnAgency, title }: CitedPage,
): Promise<Evidence> {
  const kept = await keepPage(deps, url);
  const isOwn = isOwnAgency || (await isAgencysOwn(deps, story, [url, kept.archive?.finalUrl]));
  const given = {
    storyId: story.id,
    kind: 'page' as const,
    url,
    title: title?.trim() || kept.title || nameOf(url),
    publisher,
    isOwnAgency: isOwn,
    archive: kept.archive,
    failure: kept.failure,
  };
  const evidence = newEvidence(given, actor, deps.now());
  return deps.store.evidence.add(evidence, entryFor(evidence, actor, evidence.at));
}

/**
 * Cites a public page for a story: fetched, archived and only then recorded. A page that cannot be had is recorded with
 * its failure and does not count. An address that is archived already is not fetched again; a failed one is tried anew.
 * Rejects with `not-found` or `story-closed` (merged into another).
 */
export async function citePage(
  deps: EvidenceDeps,
  actor: Actor,
  storyId: string,
  cited: CitedPage,
): Promise<Evidence> {
  const story = await findEvidenceStory(deps, storyId);
  const url = addressOf(cited.url);
  const known = (await deps.store.evidence.ofStory(storyId)).filter(sameAddress(url));
  const standing = known.find(countsAsEvidence);
  if (standing) return standing;
  const evidence = known[0]
    ? await refetch(deps, actor, known[0])
    : await addPage(deps, actor, story, { ...cited, url });
  await tellEvidence(deps, actor, evidence);
  return evidence;
}

async function tellEvidence(deps: EvidenceDeps, actor: Actor, evidence: Evidence): Promise<void> {
  const { id, storyId, url, archive, failure } = evidence;
  const data = { storyId, url, sha256: archive?.sha256 ?? null, failure: failure?.code ?? null };
  await logAct(deps, actor, 'evidence:add', id, data);
  deps.publisher.evidenceChanged(storyId);
}

/** Tries again to archive what failed. Rejects with `not-found`, or `wrong-state` where it was withdrawn. */
export async function archiveAgain(deps: EvidenceDeps, actor: Actor, id: string): Promise<Evidence> {
  const evidence = await findEvidence(deps, id);
  if (evidence.withdrawn !== null) throw wrongState(id, 'withdrawn', 'evidence that is in use');
  if (evidence.archive !== null) return evidence;
  const tried = await refetch(deps, actor, evidence);
  await tellEvidence(deps, actor, tried);
  return tried;
}
