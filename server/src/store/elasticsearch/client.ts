import { readFileSync } from 'node:fs';
import { Client } from '@elastic/elasticsearch';

export interface ElasticsearchAddress {
  /** One address, or several of one cluster separated by commas. May carry `user:password@`. */
  url: string;
  /** Key with rights on `<prefix>-*` and no more. */
  apiKey?: string | undefined;
  /** PEM file of the authority that signed the cluster's certificate. */
  caFile?: string | undefined;
}

const requestMs = 30_000;
/** A connection that a router forgot while it was idle swallows what is asked next; a new one costs a millisecond. */
const idleMs = 5_000;

/**
 * Throws where the CA file cannot be read; whether the cluster answers shows with the first request. A request that asks
 * for more time than the usual 30 s gets at most `longestMs`: connections cut what takes longer, whatever it asks for.
 */
export function createClient(
  { url, apiKey, caFile }: ElasticsearchAddress,
  longestMs: number = requestMs,
): Client {
  const client = new Client({
    nodes: url.split(',').map((node) => node.trim()),
    ...(apiKey === undefined ? {} : { auth: { apiKey } }),
    ...(caFile === undefined ? {} : { tls: { ca: readFileSync(caFile) } }),
    requestTimeout: longestMs,
    agent: { keepAliveTimeout: idleMs },
    // A person waits: another node is asked at once, a cluster that is down is said to be down.
    maxRetries: 2,
    sniffOnStart: false,
    redaction: { type: 'remove' },
  });
  return longestMs === requestMs ? client : client.child({ requestTimeout: requestMs });
}
