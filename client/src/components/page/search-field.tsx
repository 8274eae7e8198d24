import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { IconSearch } from '../icons.js';
import { KeyCap } from '../key-cap.js';
import { useKeys } from '../keyboard/keyboard.js';
import styles from './search-field.module.css';

const pauseMs = 250;

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** The words asked for, as the address holds them. */
  words: string;
  onSearch: (words: string) => void;
}

/** Searches while one types, after a short pause; `/` comes here instead of the palette. */
export function SearchField({ label, placeholder, words, onSearch }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  if (words !== known) {
    // Back, or a link, changed the address: the field follows it.
    setKnown(words);
    setTyped(words);
  }
  const search = useEffectEvent((next: string) => {
    setKnown(next);
    onSearch(next);
  });
  useEffect(() => {
    if (typed.trim() === words) return undefined;
    const timer = setTimeout(() => search(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, words]);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <label className={styles.field}>
      <IconSearch />
      <span className="visually-hidden">{label}</span>
      <input
        ref={field}
        type="search"
        className={styles.input}
        placeholder={placeholder}
        maxLength={400}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <KeyCap keys="/" />
    </label>
  );
}
