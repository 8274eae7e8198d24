import { isIP } from 'node:net';
import { isAdmitted } from '../ingest/guard/address-check.js';
import { ExtraEngineError } from './extra-engine.js';

/** True for loopback and private networks alone: the reverse of what sources are read by. */
export const isInside = (address: string): boolean =>
  isAdmitted(address, true) && !isAdmitted(address, false);

export function outside(host: string): ExtraEngineError {
  return new ExtraEngineError(
    'outside',
    `expected an address inside the agency's network, ${host} is outside it; TANGGAP_ENGINE_ALLOW_OUTSIDE=true admits it`,
  );
}

/** Throws `outside` for an address literal that is not inside; names are looked at when connecting. */
export function requireInside({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isInside(host)) throw outside(host);
}
