export const addressOf = (node) => `http://127.0.0.1:${node.port}`;

/** @returns {Promise<any>} what the node answers, or null when it does not (yet) answer with success. */
export async function ask(node, path, access, timeoutMs = 5_000) {
  const headers = access && {
    authorization: `Basic ${Buffer.from(`${access.username}:${access.password}`).toString('base64')}`,
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(`${addressOf(node)}${path}`, { headers: headers ?? {}, signal });
    const answer = await response.json();
    return response.ok ? answer : null;
  } catch {
    // Refused, reset and late all mean the same here: not ready.
    return null;
  }
}
