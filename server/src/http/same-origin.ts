import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own pages. Browsers send Origin with every unsafe request and with every websocket;
 * scripts send neither Origin nor Sec-Fetch-Site and have no cookie that a foreign page could ride on.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicOrigin: string | undefined): boolean {
  const { origin, host } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  return publicOrigin === undefined ? given.host === host : given.origin === new URL(publicOrigin).origin;
}
