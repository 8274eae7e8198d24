import { tokenClass, type Token } from '../cues/tokens.js';
import type { NameEntry, WatchedProgram } from './compile-program.js';

interface Node {
  next: Map<string, Node>;
  entries: NameEntry[];
}

export interface NameTrie {
  root: Node;
  /** Names written as one word, for hashtags and typing slips: `makanbergizigratis`. */
  joined: Map<string, NameEntry[]>;
}

export interface NameHit {
  entry: NameEntry;
  first: number;
  last: number;
}

/** Shorter joined names are too often part of other words. */
const shortestJoined = 6;
/** Hits kept per program: enough for an article, and bounded for a text that repeats one name a thousand times. */
const mostHits = 64;

export function namesTrie(programs: readonly WatchedProgram[]): NameTrie {
  const trie: NameTrie = { root: newNode(), joined: new Map() };
  for (const program of programs) for (const entry of program.entries) addEntry(trie, entry);
  return trie;
}

/** Written together with the word before: `MBGnya`, `PKHku`. */
const clitics = ['nya', 'ku', 'mu', 'lah', 'kah', 'pun'];
const shortestWithClitic = 3;

function newNode(): Node {
  return { next: new Map(), entries: [] };
}

function addEntry(trie: NameTrie, entry: NameEntry): void {
  addPath(trie, entry.tokens, entry);
  const [first = ''] = entry.tokens;
  if (entry.tokens.length === 1 && first.length >= shortestWithClitic)
    for (const clitic of clitics) addPath(trie, [first + clitic], entry);
  const joined = entry.tokens.join('');
  const isJoinable = entry.tokens.length > 1 && joined.length >= shortestJoined && entry.kind !== 'context';
  if (isJoinable) trie.joined.set(joined, [...(trie.joined.get(joined) ?? []), entry]);
}

function addPath(trie: NameTrie, tokens: readonly string[], entry: NameEntry): void {
  let node = trie.root;
  for (const token of tokens) {
    const next = node.next.get(token) ?? newNode();
    node.next.set(token, next);
    node = next;
  }
  node.entries.push(entry);
}

/** All phrases in a text, by the number of their program. Longer phrases come beside the shorter ones inside them. */
export function findNames(trie: NameTrie, tokens: readonly Token[]): Map<number, NameHit[]> {
  const hits = new Map<number, NameHit[]>();
  for (let at = 0; at < tokens.length; at += 1) {
    const { form, classes } = tokens[at] as Token;
    const child = trie.root.next.get(form);
    if (child) walk(child, tokens, at, hits);
    if (form.length >= shortestJoined) add(hits, trie.joined.get(form), at, at);
    if ((classes & tokenClass.hashtag) !== 0 && !child) add(hits, entriesOfTag(trie, form), at, at);
  }
  return hits;
}

function walk(start: Node, tokens: readonly Token[], at: number, hits: Map<number, NameHit[]>): void {
  let node: Node | undefined = start;
  for (let last = at; node;) {
    add(hits, node.entries, at, last);
    last += 1;
    node = node.next.get(tokens[last]?.form ?? '');
  }
}

function add(
  hits: Map<number, NameHit[]>,
  entries: readonly NameEntry[] | undefined,
  first: number,
  last: number,
): void {
  if (!entries) return;
  for (const entry of entries) {
    const own = hits.get(entry.program);
    const hit = { entry, first, last };
    if (!own) hits.set(entry.program, [hit]);
    else if (own.length < mostHits) own.push(hit);
  }
}

const calls = [
  'tolak',
  'stop',
  'save',
  'dukung',
  'batalkan',
  'hapus',
  'bubarkan',
  'selamatkan',
  'kawal',
  'cabut',
  'gagalkan',
];

/** `#tolaktapera` in small letters: a call joined with a name. */
function entriesOfTag(trie: NameTrie, form: string): NameEntry[] | undefined {
  const call = calls.find((word) => form.startsWith(word));
  if (!call) return undefined;
  const name = form.slice(call.length);
  return trie.root.next.get(name)?.entries ?? trie.joined.get(name);
}
