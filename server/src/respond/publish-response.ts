import { AppError } from '@tanggap/shared/errors';
import type { Publication, Response } from '@tanggap/shared/response';
import type { Channel } from '@tanggap/shared/vocabulary';
import type { Actor } from '../triage/triage-deps.js';
import { requireEvidence } from './archive-citations.js';
import { findResponse, findVersion } from './find-response.js';
import { learnAnswer } from './own-fact-check.js';
import { versionOutdated, wrongState } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised, stepOf } from './save-response.js';

export interface PublishRequest {
  version: number;
  channel: Channel;
  url?: string | undefined;
  at?: string | undefined;
}

/** Every post there has a public address; the other channels are messages, speech, paper or files. */
const needsAddress: readonly Channel[] = ['x', 'instagram', 'facebook', 'telegram'];
/** Clocks of phones and desks differ, and people type whole minutes. */
const slackMs = 5 * 60_000;

function badMoment(message: string): AppError {
  return new AppError('bad-request', message, { issues: [{ path: 'at', message }] });
}

function momentOf({ at }: PublishRequest, approvedAt: string, now: string): string {
  if (at === undefined) return now;
  if (Date.parse(at) > Date.parse(now) + slackMs)
    throw badMoment(`expected a moment that has passed, got ${at}`);
  if (Date.parse(at) < Date.parse(approvedAt) - slackMs)
    throw badMoment(`expected a moment after the approval at ${approvedAt}, got ${at}`);
  return at;
}

function addressOf(deps: RespondDeps, id: string, { channel, url }: PublishRequest): string | null {
  if (channel === 'page') return deps.pageUrl(id);
  if (url !== undefined || !needsAddress.includes(channel)) return url ?? null;
  const message = `expected the public address of the post on ${channel}`;
  throw new AppError('bad-request', message, { issues: [{ path: 'url', message }] });
}

function requireApproved(response: Response, version: number): NonNullable<Response['approval']> {
  const { status, approval, id } = response;
  if (!approval || (status !== 'approved' && status !== 'published'))
    throw wrongState(id, status, 'an approved response');
  if (approval.version !== version) throw versionOutdated(response, version);
  return approval;
}

function publicationOf(
  deps: RespondDeps,
  actor: Actor,
  response: Response,
  request: PublishRequest,
  approvedAt: string,
): Publication {
  const recordedAt = deps.now();
  return {
    id: `P-${response.publications.length + 1}`,
    channel: request.channel,
    url: addressOf(deps, response.id, request),
    at: momentOf(request, approvedAt, recordedAt),
    version: request.version,
    by: personOf(actor),
    recordedAt,
    withdrawn: null,
  };
}

/** The same post recorded twice is one post; the page of a version exists once. */
function isSamePost(a: Publication, b: Publication): boolean {
  return a.withdrawn === null && a.channel === b.channel && a.version === b.version && a.url === b.url;
}

/**
 * Records that a person put an approved version out on a channel; `page` puts out our own public page. The first one
 * moves the case to published. Refuses with `wrong-state`, `version-outdated`, `evidence-missing` or `bad-request`
 * (address or moment).
 */
export async function publishResponse(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  request: PublishRequest,
): Promise<Response> {
  const published = await changeResponse(deps, actor, id, async (response) => {
    const approval = requireApproved(response, request.version);
    const publication = publicationOf(deps, actor, response, request, approval.at);
    if (publication.url !== null && response.publications.some((known) => isSamePost(known, publication)))
      return null;
    const version = await findVersion(deps, response, request.version);
    const evidence = await deps.store.evidence.ofStory(response.storyId);
    requireEvidence(version.content.exit ?? 'answer', evidence);
    const { channel, url, at } = publication;
    const data = { version: request.version, channel, url };
    const clocks = { outAt: at };
    const step = await stepOf(deps, response, actor, {
      status: 'published',
      kind: 'published',
      data,
      clocks,
    });
    const publications = [...response.publications, publication];
    return {
      response: revised(response, { status: 'published', publications }, publication.recordedAt),
      step,
      act: { action: 'response:publish', data: { ...data, at } },
    };
  });
  if (request.channel === 'page') await learnPage(deps, id, request.version);
  return published;
}

async function learnPage(deps: RespondDeps, id: string, n: number): Promise<void> {
  const response = await findResponse(deps, id);
  const { content } = await findVersion(deps, response, n);
  await learnAnswer(deps, response, content, deps.now());
}
