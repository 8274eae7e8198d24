import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { CopyButton } from '../copy-button.js';
import { IconExternalLink, IconInfoCircle } from '../icons.js';
import { useReferenceWords } from '../respond/words.js';
import styles from './hand-off-card.module.css';

/** The national complaint desk has no public write interface: a person files it there. */
const laporUrl = 'https://www.lapor.go.id';

/** The prepared text with its copy buttons and the place where a person files it. */
export function HandOffPack({ handOff: { kind, pack } }: { handOff: HandOffRecord }) {
  const words = useReferenceWords().handOffs;
  const link = pack.link ?? (kind === 'lapor' ? laporUrl : null);
  return (
    <section className={styles.pack} aria-label={words.pack}>
      <h3 className={styles.heading}>{words.pack}</h3>
      <dl className={styles.subject}>
        <dt>{words.subject}</dt>
        <dd>{pack.subject}</dd>
      </dl>
      <pre className={styles.body} tabIndex={0} role="region" aria-label={words.pack}>
        {pack.body}
      </pre>
      <div className={styles.actions}>
        <CopyButton text={pack.body} done={words.copied}>
          {words.copyBody}
        </CopyButton>
        <CopyButton text={pack.subject} done={words.copiedSubject} variant="quiet">
          {words.copySubject}
        </CopyButton>
        {link && (
          <a className={styles.link} href={link} target="_blank" rel="noreferrer noopener">
            <IconExternalLink /> {words.openLink[kind]}
          </a>
        )}
      </div>
      <p className={styles.hint}>
        <IconInfoCircle /> {words.personFiles[kind]} {words.masked}
      </p>
    </section>
  );
}
