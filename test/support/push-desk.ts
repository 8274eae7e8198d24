/** An administrator's hand over HTTP, for journeys that need a partner who pushes. */
export async function openPushSource(
  origin: string,
  adminPassword: string,
  name = 'Mitra uji',
): Promise<(texts: string[]) => Promise<void>> {
  const send = async (
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const signedIn = await send('/api/session', { username: 'admin', password: adminPassword });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { id } = (await (await send('/api/sources', { name, kind: 'push' }, { cookie })).json()) as {
    id: string;
  };
  const keyed = await send(`/api/sources/${id}/key`, {}, { cookie });
  const { key } = (await keyed.json()) as { key: string };
  return async (texts) => {
    await send(
      '/api/mentions',
      { mentions: texts.map((text) => ({ text })) },
      { authorization: `Bearer ${key}` },
    );
  };
}
