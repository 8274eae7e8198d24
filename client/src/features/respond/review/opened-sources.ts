import { useState } from 'react';

const prefix = 'tanggap.opened';

function readOpened(key: string): number[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((n): n is number => typeof n === 'number') : [];
  } catch {
    return [];
  }
}

/**
 * Numbers of the citations that this person opened in this version, kept for the tab: a reload must not make anybody
 * read twice, and another version must be read again.
 */
export function useOpened(userId: string, responseId: string, version: number) {
  const key = `${prefix}.${userId}.${responseId}.${version}`;
  const [known, setKnown] = useState({ key, numbers: readOpened(key) });
  if (known.key !== key) setKnown({ key, numbers: readOpened(key) });
  const open = (n: number): void =>
    setKnown((before) => {
      if (before.numbers.includes(n)) return before;
      const numbers = [...before.numbers, n];
      sessionStorage.setItem(key, JSON.stringify(numbers));
      return { key: before.key, numbers };
    });
  return { opened: known.numbers, open };
}
