import type { Publication, Response, ResponseVersion } from '@tanggap/shared/response';
import { firstOutAt } from '@tanggap/shared/response-rules';
import { channels, type Channel } from '@tanggap/shared/vocabulary';

/** Every post there has a public address; the server asks for it as well. */
const addressed: readonly Channel[] = ['x', 'instagram', 'facebook', 'telegram'];
export const needsAddress = (channel: Channel): boolean => addressed.includes(channel);

export const isLive = ({ withdrawn }: Publication): boolean => withdrawn === null;

/** What may go out, what is out, and on which channels. */
export interface Release {
  response: Response;
  /** The text to publish: the approved version, or what is out while a correction is written; null before either. */
  version: ResponseVersion | null;
  /** True while publications of it may be recorded. */
  isOpen: boolean;
  /** Channels the answer is meant for, in the usual order. */
  wanted: readonly Channel[];
  /** The others, which may still be used. */
  rest: readonly Channel[];
  /** Meant channels on which this version is out. */
  done: readonly Channel[];
}

/** The newest publication of a channel that still stands. */
export function liveOn(
  { publications }: Pick<Response, 'publications'>,
  channel: Channel,
): Publication | null {
  return publications.findLast((each) => each.channel === channel && isLive(each)) ?? null;
}

export function releaseOf(response: Response, versions: readonly ResponseVersion[]): Release {
  const isOpen = response.approval !== null && ['approved', 'published'].includes(response.status);
  const n = isOpen ? response.approval?.version : response.publications.findLast(isLive)?.version;
  const version = versions.find((each) => each.n === n) ?? null;
  const meant = version?.content.channels ?? response.content.channels;
  const wanted = channels.filter((channel) => meant.includes(channel));
  return {
    response,
    version,
    isOpen,
    wanted,
    rest: channels.filter((channel) => !meant.includes(channel)),
    done: wanted.filter((channel) => liveOn(response, channel)?.version === version?.n),
  };
}

/** The moment a release of this version bears: when it first went out, else now; its files say the same. */
export function releaseDateOf(
  response: Pick<Response, 'publications'>,
  { n }: Pick<ResponseVersion, 'n'>,
  now: number,
): string {
  return firstOutAt(response, n) ?? new Date(now).toISOString();
}

/** Versions that are still out though another was approved since. */
export function outdatedOf({ response, version, isOpen }: Release): number | null {
  if (!isOpen || version === null) return null;
  const older = response.publications.filter(isLive).filter((each) => each.version !== version.n);
  const renewed = (channel: Channel): boolean => liveOn(response, channel)?.version === version.n;
  return older.find(({ channel }) => !renewed(channel))?.version ?? null;
}
