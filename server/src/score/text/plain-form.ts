import { slang } from './slang.js';

/** The everyday spelling of a folded word; a hashtag loses its sign and is cut where its capitals change. */
export function plainForm(
  kind: 'word' | 'hashtag',
  form: string,
  text: string,
  start: number,
  end: number,
): string {
  if (kind === 'hashtag') return hashtagWords(text.slice(start + 1, end)) ?? form.slice(1);
  return slang.get(form) ?? fullReduplication(form) ?? form;
}

/** `#MakanBergiziGratis` → `makan bergizi gratis`; null for tags of one case or with letters outside ASCII. */
function hashtagWords(tag: string): string | null {
  if (!/^[\w]+$/.test(tag) || !/[a-z][A-Z]|_/.test(tag)) return null;
  return tag
    .replace(/([a-z\d])([A-Z])|_/g, '$1 $2')
    .trim()
    .replace(/ +/g, ' ')
    .toLowerCase();
}

/** `orang2` and `anak2nya` are the written plural; for meaning the single word does. */
function fullReduplication(form: string): string | null {
  const at = form.indexOf('2');
  if (at < 3 || (at < form.length - 1 && !/^2(?:nya|an|ku|mu)$/.test(form.slice(at)))) return null;
  const word = form.slice(0, at) + form.slice(at + 1);
  return /\d/.test(word) ? null : (slang.get(word) ?? word);
}
