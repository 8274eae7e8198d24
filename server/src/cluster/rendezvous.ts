import { createHash } from 'node:crypto';

function weight(name: string, id: string): string {
  return createHash('sha1').update(`${name} ${id}`).digest('hex');
}

/**
 * Which of the members owns a name: everybody who knows the same members says the same, and a member that comes or goes
 * moves only its own names. Null without members.
 */
export function ownerOf(name: string, ids: Iterable<string>): string | null {
  let best: { id: string; weight: string } | null = null;
  for (const id of ids) {
    const own = weight(name, id);
    if (best === null || own > best.weight) best = { id, weight: own };
  }
  return best?.id ?? null;
}
