import { Agent, buildConnector } from 'undici';
import { isIP, type Socket } from 'node:net';
import { admittedLookup, blockedAddress, isAdmitted, type ResolveAll } from './address-check.js';

export interface AgentOptions {
  /** Development only: admits loopback and private networks, never link-local ones. */
  allowPrivate: boolean;
  /** Default 10 s. */
  connectTimeoutMs?: number;
  /** Longest silence inside a reply; default 15 s. */
  idleTimeoutMs?: number;
  /** Stands in for DNS in tests. */
  resolveAll?: ResolveAll;
}

/** Largest websocket message taken, in bytes; a post with all its extras stays far below. */
const maxSocketMessage = 1024 * 1024;

/**
 * The one way out: an undici agent that checks where it connects at the moment of connecting. A look-up hook alone
 * would not do, because sockets skip it for IP literals. `onConnect` hears of every connection made or failed.
 */
export function createGuardedAgent(
  options: AgentOptions,
  onConnect?: (result: Error | Socket) => void,
): Agent {
  const idle = options.idleTimeoutMs ?? 15_000;
  return new Agent({
    connect: guardedConnector(options, onConnect),
    headersTimeout: idle,
    bodyTimeout: idle,
    maxHeaderSize: 16_384,
    connections: 8,
    webSocket: { maxPayloadSize: maxSocketMessage },
  });
}

function guardedConnector(
  options: AgentOptions,
  onConnect?: (result: Error | Socket) => void,
): buildConnector.connector {
  const timeout = options.connectTimeoutMs ?? 10_000;
  const { allowPrivate } = options;
  // `port` only satisfies the typings; each connect call brings its own.
  const connect = buildConnector({
    timeout,
    port: 0,
    lookup: admittedLookup(allowPrivate, options.resolveAll),
  });
  return (target, done) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const tell: buildConnector.Callback = (...result) => {
      onConnect?.(result[0] ?? result[1]);
      done(...result);
    };
    if (isIP(host) !== 0 && !isAdmitted(host, allowPrivate)) tell(blockedAddress(host, host), null);
    else connect(target, tell);
  };
}
