import { releaseNumber, renderRelease } from '@tanggap/shared/render/release';
import type { ResponseContent } from '@tanggap/shared/response';
import type { References } from '@tanggap/shared/response-rules';
import { useMemo } from 'react';
import { useDesk } from '../../../lib/respond-queries.js';
import { useNow } from '../../../lib/now.js';
import { noDesk } from './no-desk.js';
import { publicPage } from './public-page.js';
import styles from './release-preview.module.css';

export interface ReleasePreviewProps {
  content: ResponseContent;
  references: References;
  /** Number of the response, for the release's own number and its page. */
  id: string;
  claim: string;
  /** The day it bears, ISO; today for a text that is not out yet. */
  date?: string;
}

const day = 24 * 3_600_000;

/** The press release in its parts; the office files print the same. */
export function ReleasePreview({ content, references, id, claim, date: given }: ReleasePreviewProps) {
  const desk = useDesk().data ?? noDesk;
  const today = new Date(useNow(day)).toISOString();
  const date = given ?? today;
  const release = useMemo(
    () =>
      renderRelease(content, {
        desk,
        references,
        number: releaseNumber(id, date),
        date,
        pageUrl: publicPage(id),
        claim,
      }),
    [content, references, desk, id, claim, date],
  );
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <strong>{release.letterhead.agency}</strong>
        <span>{release.letterhead.unit}</span>
        {release.letterhead.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </header>
      <p className={styles.heading}>{release.heading}</p>
      <p className={styles.number}>{release.number}</p>
      <h3 className={styles.title}>{release.title}</h3>
      {release.paragraphs.map((text, index) => (
        <p key={index} className={styles.paragraph}>
          {index === 0 && release.dateline !== '' && <strong>{release.dateline} – </strong>}
          {text}
        </p>
      ))}
      <p className={styles.number}>{release.end}</p>
      {release.sources.length > 0 && <Lines head={release.sourcesHead} lines={release.sources} />}
      <Lines head={release.contactHead} lines={release.contact} />
    </article>
  );
}

function Lines({ head, lines }: { head: string; lines: readonly string[] }) {
  return (
    <>
      <h4 className={styles.small}>{head}</h4>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </>
  );
}
