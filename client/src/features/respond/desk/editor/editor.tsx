import { blockKeys } from '@tanggap/shared/vocabulary';
import { useRef } from 'react';
import { KeyCap } from '../../../../components/key-cap.js';
import { useFormat } from '../../../../lib/format.js';
import { rangesOf } from '../../draft/highlight.js';
import { countWords, readingSeconds } from '../../draft/words.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { BlockField } from './block-field.js';
import { CiteMenu } from './cite-menu.js';
import { MarkedArea } from './marked-area.js';
import { SettingsPanel } from './settings-panel.js';
import styles from './editor.module.css';

export interface EditorProps {
  desk: Desk;
  isCiting: boolean;
  onCited: () => void;
}

/** The headline and the five parts of the answer, in the order that corrects best: fact, warning, claim once, why, fact. */
export function Editor({ desk, isCiting, onCited }: EditorProps) {
  const t = useRespondWords();
  const anchor = useRef<HTMLDivElement>(null);
  const { part } = desk.fields.lastBlock();
  return (
    <div className={styles.editor} role="group" aria-label={t.desk.editor}>
      <Headline desk={desk} />
      <ol className={styles.blocks}>
        {blockKeys.map((key) => (
          <BlockField
            key={key}
            desk={desk}
            part={key}
            anchor={isCiting && key === part ? anchor : undefined}
          />
        ))}
      </ol>
      <EditorFoot desk={desk} />
      <SettingsPanel desk={desk} />
      {isCiting && <CiteMenu desk={desk} anchor={anchor} onClose={onCited} />}
    </div>
  );
}

function Headline({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const { headline } = desk.content;
  return (
    <div className={styles.headline}>
      <MarkedArea
        ref={desk.fields.register('headline')}
        aria-label={t.desk.heading}
        value={headline}
        ranges={rangesOf(headline, 'headline', desk.lint.findings)}
        placeholder={t.desk.headingPlaceholder}
        maxLength={200}
        readOnly={!desk.mayEdit}
        onFocus={() => desk.fields.noteFocus('headline')}
        onKeyDown={(event) => {
          // A headline is one line; Enter goes on to the first block.
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          desk.fields.focus('fact');
        }}
        onChange={(event) => desk.edit({ headline: event.target.value.replace(/\n/g, ' ') })}
      />
    </div>
  );
}

function EditorFoot({ desk: { content } }: { desk: Desk }) {
  const t = useRespondWords();
  const format = useFormat();
  const words = Object.values(content.blocks).reduce((sum, text) => sum + countWords(text), 0);
  return (
    <p className={styles.foot}>
      <span className={styles.keys} aria-hidden="true">
        <KeyCap keys="alt+up+down" /> {t.desk.moveBlock}
      </span>
      <span className={styles.keys} aria-hidden="true">
        <KeyCap keys="mod+i" /> {t.desk.cite}
      </span>
      <span className={styles.keys} aria-hidden="true">
        <KeyCap keys="f8" /> {t.desk.nextFinding}
      </span>
      <span className={styles.total}>
        {t.desk.reading(format.number(words), format.number(readingSeconds(words)))}
      </span>
    </p>
  );
}
