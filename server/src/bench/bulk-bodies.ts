import type { Client } from '@elastic/elasticsearch';

/** A document as it went to the cluster. */
export interface SentDocument {
  index: string;
  id: string;
  source: object;
}

type Action = Record<string, { _index: string; _id: string }>;

/** Keeps the bulks that a client sends while it works, and reads the documents in them afterwards. */
export function listenToBulks(client: Client): { take(): SentDocument[] } {
  let bodies: string[] = [];
  client.diagnostic.on('request', (_error, result) => {
    const { path = '', body } = (result?.meta.request.params ?? {}) as { path?: string; body?: unknown };
    if (path.startsWith('/_bulk') && typeof body === 'string') bodies.push(body);
  });
  return {
    take() {
      const taken = bodies.flatMap(documentsOf);
      bodies = [];
      return taken;
    },
  };
}

function documentsOf(body: string): SentDocument[] {
  const lines = body.trimEnd().split('\n');
  const documents: SentDocument[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [kind, target] = Object.entries(JSON.parse(lines[at] ?? '') as Action)[0] ?? [];
    if (!target || kind === 'delete') continue;
    at += 1;
    if (kind === 'update') continue;
    documents.push({ index: target._index, id: target._id, source: JSON.parse(lines[at] ?? '') as object });
  }
  return documents;
}
