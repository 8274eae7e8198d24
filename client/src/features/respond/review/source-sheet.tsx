import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact } from '@tanggap/shared/fact';
import type { Narrative } from '@tanggap/shared/narrative';
import { useEffect } from 'react';
import { IconDownload, IconExternalLink, IconShieldCheck } from '../../../components/icons.js';
import { QueryState } from '../../../components/query-state.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useFormat } from '../../../lib/format.js';
import { evidence as requests } from '../../../lib/respond-api.js';
import { useEvidenceText } from '../../../lib/respond-queries.js';
import { SideSheet } from '../parts/side-sheet.js';
import { useRespondWords } from '../words.js';
import styles from './source-sheet.module.css';

export type CitedSource =
  | { kind: 'evidence'; item: Evidence }
  | { kind: 'fact'; item: Fact }
  | { kind: 'narrative'; item: Narrative };

export interface SourceSheetProps {
  n: number;
  source: CitedSource;
  /** The source was really shown, not only asked for. */
  onShown: () => void;
  onClose: () => void;
}

/** What a citation stands on, beside the text that cites it. */
export function SourceSheet({ n, source, onShown, onClose }: SourceSheetProps) {
  const title = source.kind === 'fact' ? source.item.id : source.item.title;
  return (
    <SideSheet title={`[${n}] ${title}`} onClose={onClose}>
      {source.kind === 'evidence' && <EvidenceBody item={source.item} onShown={onShown} />}
      {source.kind === 'fact' && <FactBody item={source.item} onShown={onShown} />}
      {source.kind === 'narrative' && <NarrativeBody item={source.item} onShown={onShown} />}
    </SideSheet>
  );
}

/** Tells once that what is below it came on screen. */
function Shown({ onShown }: { onShown: () => void }) {
  useEffect(() => {
    onShown();
    // Telling again at every drawing would say nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return null;
}

function EvidenceBody({ item, onShown }: { item: Evidence; onShown: () => void }) {
  const t = useRespondWords();
  const format = useFormat();
  const text = useEvidenceText(item.id);
  return (
    <>
      <p className={styles.by}>
        {item.publisher} · {item.isOwnAgency ? t.evidence.own : t.evidence.outside}
        {item.archive && <span> · {format.full(item.archive.at)}</span>}
      </p>
      <QueryState query={text} skeleton={<Skeleton width="100%" height="280px" />}>
        {(read) => (
          <>
            <Shown onShown={onShown} />
            <p className={styles.hash}>
              <IconShieldCheck /> {t.archive.intact} · {item.archive?.sha256.slice(0, 16)}
            </p>
            <p className={styles.text}>{read.text === '' ? t.archive.noText : read.text}</p>
          </>
        )}
      </QueryState>
      <p className={styles.links}>
        <a href={requests.fileUrl(item.id)} download>
          <IconDownload /> {t.archive.download}
        </a>
        {item.url !== null && <Outward href={item.url} word={t.archive.from} />}
      </p>
    </>
  );
}

function FactBody({ item, onShown }: { item: Fact; onShown: () => void }) {
  const t = useRespondWords();
  const format = useFormat();
  return (
    <>
      <Shown onShown={onShown} />
      <p className={styles.text}>{item.statement}</p>
      <p className={styles.by}>
        {item.agency} · {t.archive.validUntil(format.fullDate(item.validUntil))}
      </p>
      <h3 className={styles.heading}>{t.archive.factSource}</h3>
      <p>{item.source.title}</p>
      {item.archive ? (
        <p className={styles.hash}>
          <IconShieldCheck /> {format.full(item.archive.at)} · {item.archive.sha256.slice(0, 16)}
        </p>
      ) : (
        <p className={styles.by}>{t.archive.noArchive}</p>
      )}
      <p className={styles.links}>
        <Outward href={item.source.url} word={t.archive.from} />
      </p>
    </>
  );
}

function NarrativeBody({ item, onShown }: { item: Narrative; onShown: () => void }) {
  const t = useRespondWords();
  const format = useFormat();
  return (
    <>
      <Shown onShown={onShown} />
      <p className={styles.by}>
        {t.archive.narrative} · {item.id} · {item.owner} ·{' '}
        {t.archive.validUntil(format.fullDate(item.validUntil))}
      </p>
      <p className={styles.text}>{item.statement}</p>
    </>
  );
}

function Outward({ href, word }: { href: string; word: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      <IconExternalLink /> {word}
    </a>
  );
}
