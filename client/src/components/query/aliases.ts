import type { Program } from '@tanggap/shared/program';
import { queryTokens } from '@tanggap/shared/query/query-tokens';

const plain = (text: string): string => text.toLocaleLowerCase('id').trim();
const most = 4;

/** Names of a program other than the one typed, where a word or phrase of the query is one of its names. */
export function otherAliases(query: string, programs: readonly Program[]): string[] {
  const typed = queryTokens(query)
    .filter(({ kind }) => kind === 'word' || kind === 'phrase')
    .map(({ text }) => plain(text.replaceAll('"', '')));
  const whole = plain(query);
  const program = programs.find((each) =>
    [...each.aliases, ...each.ambiguous].some((name) => typed.includes(plain(name))),
  );
  if (!program) return [];
  return [...program.aliases, ...program.ambiguous]
    .filter((name) => !whole.includes(plain(name)))
    .slice(0, most);
}

/** The query with one more name that counts as well, beside the one that is there. */
export function withAlias(query: string, alias: string, programs: readonly Program[]): string {
  const added = /\s/.test(alias) ? `"${alias}"` : alias;
  const program = programs.find((each) => [...each.aliases, ...each.ambiguous].includes(alias));
  const names = new Set([...(program?.aliases ?? []), ...(program?.ambiguous ?? [])].map(plain));
  const known = queryTokens(query).find(
    ({ kind, text }) => (kind === 'word' || kind === 'phrase') && names.has(plain(text.replaceAll('"', ''))),
  );
  if (!known) return `${query} OR ${added}`;
  const [from, to] = known.span;
  const isListed = /\b(OR|ATAU)\s+$/.test(query.slice(0, from)) || /^\s+(OR|ATAU)\b/.test(query.slice(to));
  const grown = `${known.text} OR ${added}`;
  return `${query.slice(0, from)}${isListed ? grown : `(${grown})`}${query.slice(to)}`;
}
