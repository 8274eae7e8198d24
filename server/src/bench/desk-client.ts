/** What a benchmark does over HTTP as an administrator: sign in, make a push source, push. */
export interface DeskClient {
  cookie: string;
  push(mentions: readonly object[]): Promise<{ accepted: number }>;
  get(path: string): Promise<unknown>;
}

/** The reply itself, or an error that says what came instead of success. */
export async function expectOk(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new Error(
    `[bench] expected success of ${response.url}, got ${response.status}: ${await response.text()}`,
  );
}

export async function openDeskClient(origin: string, password: string): Promise<DeskClient> {
  const json = { 'content-type': 'application/json', origin };
  const send = (path: string, body: object, headers: Record<string, string>) =>
    fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) }).then(expectOk);

  const signedIn = await send('/api/session', { username: 'admin', password }, json);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const asAdmin = { ...json, cookie };
  const created = await send('/api/sources', { name: 'Ukur sorong', kind: 'push' }, asAdmin);
  const { id } = (await created.json()) as { id: string };
  const keyed = await send(`/api/sources/${id}/key`, {}, asAdmin);
  const { key } = (await keyed.json()) as { key: string };

  return {
    cookie,
    async push(mentions) {
      const response = await send('/api/mentions', { mentions }, { ...json, authorization: `Bearer ${key}` });
      return (await response.json()) as { accepted: number };
    },
    async get(path) {
      return (await fetch(origin + path, { headers: { cookie } }).then(expectOk)).json() as unknown;
    },
  };
}
