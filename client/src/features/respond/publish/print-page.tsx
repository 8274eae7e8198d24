import { releaseNumber, renderRelease } from '@tanggap/shared/render/release';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { useParams, useSearchParams, Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconArrowLeft, IconPrinter } from '../../../components/icons.js';
import { QueryState } from '../../../components/query-state.js';
import { useResponseWords } from '../../../components/respond/words.js';
import type { ReferenceSet } from '../../../lib/respond-api.js';
import { useNow } from '../../../lib/now.js';
import { useDesk, useReferences, useResponse, useVersions } from '../../../lib/respond-queries.js';
import { noDesk } from '../parts/no-desk.js';
import { publicPage } from '../parts/public-page.js';
import { NotReady } from './not-ready.js';
import { releaseDateOf, releaseOf } from './release.js';
import styles from './print-page.module.css';

/** `/responses/:id/print?version=…`: the release on white paper, without the desk around it. */
export function PrintPage() {
  const { id = null } = useParams();
  const [search] = useSearchParams();
  const response = useResponse(id);
  const versions = useVersions(id);
  const references = useReferences(id);
  const asked = Number(search.get('version'));
  return (
    <QueryState query={response} skeleton={null}>
      {(found) => (
        <QueryState query={versions} skeleton={null}>
          {(all) => (
            <QueryState query={references} skeleton={null}>
              {(known) => {
                const version = all.find(({ n }) => n === asked) ?? releaseOf(found, all).version;
                if (version === null) return <NotReady response={found} />;
                return <Sheet response={found} version={version} references={known} />;
              }}
            </QueryState>
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

const dayMs = 24 * 3_600_000;

interface SheetProps {
  response: Response;
  version: ResponseVersion;
  references: ReferenceSet;
}

function Sheet({ response, version, references }: SheetProps) {
  const words = useResponseWords().publish;
  const desk = useDesk().data ?? noDesk;
  const date = releaseDateOf(response, version, useNow(dayMs));
  const release = renderRelease(version.content, {
    ...{ desk, references, date, claim: response.claim },
    number: releaseNumber(response.id, date),
    pageUrl: publicPage(response.id),
  });
  return (
    <main className={styles.page}>
      <nav className={styles.tools}>
        <Link to={`/responses/${response.id}/publish?channel=press`}>
          <IconArrowLeft /> {words.title}
        </Link>
        <Button variant="primary" icon={IconPrinter} onClick={() => window.print()}>
          {words.print}
        </Button>
      </nav>
      <article className={styles.sheet} lang="id">
        <header className={styles.letterhead}>
          <strong>{release.letterhead.agency}</strong>
          <span>{release.letterhead.unit}</span>
          {release.letterhead.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </header>
        <p className={styles.heading}>{release.heading}</p>
        <p className={styles.number}>{release.number}</p>
        <h1 className={styles.title}>{release.title}</h1>
        {release.paragraphs.map((paragraph, index) => (
          <p key={index}>
            {index === 0 && release.dateline && <strong>{release.dateline} – </strong>}
            {paragraph}
          </p>
        ))}
        <p className={styles.number}>{release.end}</p>
        {release.sources.length > 0 && (
          <section className={styles.small}>
            <h2>{release.sourcesHead}</h2>
            {release.sources.map((source) => (
              <p key={source}>{source}</p>
            ))}
          </section>
        )}
        <section className={styles.small}>
          <h2>{release.contactHead}</h2>
          {release.contact.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
        <footer className={styles.mark}>
          {response.id} v{version.n} · {words.fingerprint} {version.fingerprint.slice(0, 16)}
        </footer>
      </article>
    </main>
  );
}
