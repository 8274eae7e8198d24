import type { Channel, Zone } from '@tanggap/shared/vocabulary';
import { instantOf, localTextOf } from '../../../lib/day.js';
import { isWebAddress } from '../../../lib/web-address.js';
import { needsAddress } from './release.js';

/** People type whole minutes and clocks differ; the server allows the same. */
const slackMs = 5 * 60_000;

/** What a person notes after publishing: address, and the moment in the desk's zone. */
export interface PublicationDraft {
  url: string;
  /** `2026-11-18T10:42`. */
  at: string;
}

export const emptyPublication = (now: number, zone: Zone): PublicationDraft => ({
  url: '',
  at: localTextOf(now, zone),
});

export type PublicationProblem = 'address' | 'moment' | 'future' | 'early';

interface Limits {
  channel: Channel;
  approvedAt: string;
  now: number;
  zone: Zone;
}

/** What keeps it from being recorded, or null. */
export function problemOf(draft: PublicationDraft, limits: Limits): PublicationProblem | null {
  const { channel, approvedAt, now, zone } = limits;
  const url = draft.url.trim();
  const isMissing = url === '' && needsAddress(channel);
  if (isMissing || (url !== '' && !isWebAddress(url))) return 'address';
  const at = Date.parse(instantOf(draft.at, zone) ?? '');
  if (Number.isNaN(at)) return 'moment';
  if (at > now + slackMs) return 'future';
  return at < Date.parse(approvedAt) - slackMs ? 'early' : null;
}

export function publicationOf(draft: PublicationDraft, zone: Zone): { url?: string; at?: string } {
  const at = instantOf(draft.at, zone);
  const url = draft.url.trim();
  return { ...(url !== '' && { url }), ...(at !== null && { at }) };
}
