import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFailure } from './fetch-failure.js';

/** Networks of one's own house; link-local addresses, where clouds keep their credentials, are never among them. */
const privateRanges = new Set(['loopback', 'private', 'uniqueLocal']);

/**
 * True for addresses of the public internet, and with `allowPrivate` also for loopback and private networks. IPv4
 * hidden in IPv6 is unwrapped first; of IPv6 only 2000::/3 is public (RFC 4291), which also shuts out ::127.0.0.1.
 */
export function isAdmitted(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (allowPrivate && privateRanges.has(range)) return true;
  if (range !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || ((parsed as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

export function blockedAddress(host: string, address: string): FetchFailure {
  const where = host === address ? host : `${host} (${address})`;
  return new FetchFailure(
    'blocked-address',
    `Expected a public address, came ${where}. Private and local networks are not read; use the public address of the source.`,
  );
}

export type ResolveAll = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveBySystem: ResolveAll = (host, done) => {
  // Node leaves the list out of failed look-ups, whatever its typings say.
  systemLookup(host, { all: true }, (error, addresses) => done(error, error ? [] : addresses));
};

/**
 * A DNS look-up for sockets that refuses a name as soon as one of its addresses is not admitted. The socket connects to
 * the very addresses checked here, so a name that changes between two questions (rebinding) gains nothing.
 */
export function admittedLookup(
  allowPrivate: boolean,
  resolveAll: ResolveAll = resolveBySystem,
): LookupFunction {
  return (host, options, done) => {
    resolveAll(host, (error, addresses) => {
      const first = addresses[0];
      const bad = addresses.find((entry) => !isAdmitted(entry.address, allowPrivate));
      if (error || !first) done(error ?? new Error(`no address for ${host}`), '', 4);
      else if (bad) done(blockedAddress(host, bad.address), '', 4);
      else if (options.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
  };
}
