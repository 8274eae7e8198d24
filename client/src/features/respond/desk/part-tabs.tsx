import type { LintResult } from '@tanggap/shared/lint/lint-types';
import { useRespondWords } from '../words.js';
import styles from './part-tabs.module.css';

export const deskParts = ['sources', 'text', 'check'] as const;
export type DeskPart = (typeof deskParts)[number];

export interface PartTabsProps {
  chosen: DeskPart;
  onChoose: (part: DeskPart) => void;
  lint: LintResult;
}

/** Seen on narrow screens only; a desk shows all three side by side. */
export function PartTabs({ chosen, onChoose, lint }: PartTabsProps) {
  const t = useRespondWords();
  return (
    <div className={styles.tabs} role="group" aria-label={t.parts.label}>
      {deskParts.map((part) => (
        <button key={part} type="button" aria-pressed={part === chosen} onClick={() => onChoose(part)}>
          {t.parts[part]}
          {part === 'check' && lint.findings.length > 0 && ` ${lint.findings.length}`}
        </button>
      ))}
    </div>
  );
}
