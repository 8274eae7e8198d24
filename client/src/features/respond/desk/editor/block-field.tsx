import { blockKeys, type BlockKey } from '@tanggap/shared/vocabulary';
import { useId, useState, type RefObject } from 'react';
import { Chip } from '../../../../components/chip.js';
import { IconCheck } from '../../../../components/icons.js';
import { useFormat } from '../../../../lib/format.js';
import { rangesOf } from '../../draft/highlight.js';
import { countWords } from '../../draft/words.js';
import { useRespondWords } from '../../words.js';
import { findingId } from '../check/lint-panel.js';
import type { Desk } from '../desk.js';
import { MarkedArea } from './marked-area.js';
import styles from './editor.module.css';

export interface BlockFieldProps {
  desk: Desk;
  part: BlockKey;
  /** Given to the block in which the menu of sources opens. */
  anchor?: RefObject<HTMLDivElement | null> | undefined;
}

/** One numbered part of the answer. */
export function BlockField({ desk, part, anchor }: BlockFieldProps) {
  const t = useRespondWords();
  const id = useId();
  const [isFocused, setFocused] = useState(false);
  const text = desk.content.blocks[part];
  const n = blockKeys.indexOf(part) + 1;
  const findings = desk.lint.findings.filter(({ place }) => place.part === part);
  const write = (value: string) =>
    desk.session.edit((content) => ({ ...content, blocks: { ...content.blocks, [part]: value } }));
  return (
    <li className={styles.row}>
      <span className={styles.number} aria-hidden="true">
        {n}
      </span>
      <div
        ref={anchor}
        className={styles.block}
        data-focused={isFocused}
        onClick={() => desk.fields.focusWhereItWas(part)}
      >
        <header className={styles.label}>
          <label htmlFor={id} className={styles.name}>
            {t.blocks[part]}
          </label>
          <span id={`${id}-hint`} className={styles.hint}>
            {t.blockHints[part]}
          </span>
          {part === 'claim' && <OnceMark desk={desk} />}
          <WordCount text={text} />
        </header>
        <MarkedArea
          id={id}
          ref={desk.fields.register(part)}
          value={text}
          ranges={rangesOf(text, part, desk.lint.findings)}
          placeholder={t.desk.placeholder[part]}
          maxLength={5_000}
          readOnly={!desk.mayEdit}
          spellCheck
          aria-invalid={findings.some(({ severity }) => severity === 'block')}
          aria-describedby={[`${id}-hint`, ...findings.map(findingId)].join(' ')}
          onFocus={() => {
            setFocused(true);
            desk.fields.noteFocus(part);
          }}
          onBlur={() => setFocused(false)}
          onChange={(event) => write(event.target.value)}
        />
      </div>
    </li>
  );
}

function WordCount({ text }: { text: string }) {
  const t = useRespondWords();
  const format = useFormat();
  return <span className={styles.count}>{t.desk.words(format.number(countWords(text)))}</span>;
}

/** Shown where the linter found the claim told once; the linter, not this mark, says what else is wrong. */
function OnceMark({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const isOnce = desk.lint.passed.some(({ rule }) => rule === 'claim-repeated');
  if (!isOnce || desk.content.blocks.claim.trim() === '') return null;
  return (
    <span aria-label={t.desk.onceLabel} role="img">
      <Chip tone="ok" icon={IconCheck}>
        {t.desk.once}
      </Chip>
    </span>
  );
}
