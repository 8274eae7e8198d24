import { slang } from './slang.js';

/** The everyday spelling of a folded word. */
export function plainForm(form: string): string {
  return slang.get(form) ?? fullReduplication(form) ?? form;
}

/** `MakanBergiziGratis` → `makan bergizi gratis`; tags of one case or with letters outside ASCII stay whole. */
export function hashtagWords(tag: string, form: string): string {
  if (!/^\w+$/.test(tag) || !/[a-z][A-Z]|_/.test(tag)) return form.slice(1);
  const words = tag.replace(/([a-z\d])([A-Z])|_/g, '$1 $2').toLowerCase();
  return words.trim().replace(/ +/g, ' ');
}

/** `orang2` and `anak2nya` are the written plural; for meaning the single word does. */
function fullReduplication(form: string): string | null {
  const at = form.indexOf('2');
  if (at < 3 || (at < form.length - 1 && !/^2(?:nya|an|ku|mu)$/.test(form.slice(at)))) return null;
  const word = form.slice(0, at) + form.slice(at + 1);
  return /\d/.test(word) ? null : (slang.get(word) ?? word);
}
