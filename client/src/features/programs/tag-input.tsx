import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Icon } from '@tabler/icons-react';
import { cx } from '../../components/cx.js';
import { IconX } from '../../components/icons.js';
import { toneProps, type Tone } from '../../components/tone.js';
import { useText } from '../../lib/text.js';
import styles from './tag-input.module.css';

export interface TagInputProps {
  label: string;
  hint: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  problem: string | null;
  isDisabled: boolean;
  tone?: Tone;
  icon?: Icon;
}

const longestTag = 80;
const shortestTag = 2;

/** Phrases as tags: Enter, comma or a paste of lines adds; Backspace in the empty field removes the last one. */
export function TagInput({
  label,
  hint,
  tags,
  onChange,
  problem,
  isDisabled,
  tone = 'low',
  icon: Shape,
}: TagInputProps) {
  const t = useText().programs;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');

  const add = (text: string) => {
    const fresh = text
      .split(/[,\n;]/)
      .map((part) => part.trim())
      .filter((part) => part.length >= shortestTag);
    setTyped('');
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} <span className={styles.hint}>{hint}</span>
      </label>
      <div className={cx(styles.box, problem !== null && styles.invalid)} {...toneProps(tone)}>
        <ul className={styles.tags} aria-label={label}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {Shape && <Shape />}
              {tag}
              {!isDisabled && (
                <button type="button" aria-label={t.removeTag(tag)} onClick={() => remove(tag)}>
                  <IconX />
                </button>
              )}
            </li>
          ))}
        </ul>
        <input
          ref={field}
          id={id}
          className={styles.input}
          value={typed}
          maxLength={longestTag}
          disabled={isDisabled}
          placeholder={isDisabled ? '' : t.addTag}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) =>
            /[,\n;]/.test(event.target.value) ? add(event.target.value) : setTyped(event.target.value)
          }
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!/[,\n;]/.test(pasted)) return;
            event.preventDefault();
            add(pasted);
          }}
          onBlur={() => add(typed)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={`${id}-help`} className={problem === null ? 'visually-hidden' : styles.problem}>
        {problem ?? t.tagsHelp}
      </p>
    </div>
  );
}
