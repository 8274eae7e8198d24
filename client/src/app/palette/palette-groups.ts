import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';

export interface PaletteItem {
  label: string;
  run: () => void;
  icon?: Icon | undefined;
  keys?: string | undefined;
  /** At the right where there is no key: a count or a status. */
  aside?: ReactNode;
  /** Before the label, such as a case number. */
  lead?: ReactNode;
}

export interface PaletteGroup {
  title: string;
  items: PaletteItem[];
}

const plain = (text: string): string => text.toLocaleLowerCase('id').normalize('NFKD');

/** Items whose label contains every typed word, in their own order; groups that end up empty are left out. */
export function narrow(groups: readonly PaletteGroup[], words: string): PaletteGroup[] {
  const needles = plain(words).split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => needles.every((needle) => plain(item.label).includes(needle))),
    }))
    .filter((group) => group.items.length > 0);
}

/** The label cut at its first match, so that the match can be set in bold. */
export function splitMatch(label: string, words: string): [string, string, string] {
  const needle = words.trim().split(/\s+/)[0] ?? '';
  const at = needle === '' ? -1 : label.toLocaleLowerCase('id').indexOf(needle.toLocaleLowerCase('id'));
  if (at < 0) return [label, '', ''];
  return [label.slice(0, at), label.slice(at, at + needle.length), label.slice(at + needle.length)];
}
