import { Link } from 'react-router';
import { cx } from '../../../components/cx.js';
import { IconArrowLeft } from '../../../components/icons.js';
import { ProgressRing } from '../../../components/progress-ring.js';
import { ResponseStatusChip } from '../../../components/respond/response-status.js';
import { StepClockMark } from '../../../components/respond/step-clock-mark.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useText } from '../../../lib/text.js';
import { outdatedOf, type Release } from './release.js';
import styles from './publish-page.module.css';

/** Where it came from, where it stands, and how many channels are done. */
export function PublishHead({ release }: { release: Release }) {
  const t = useText();
  const words = useResponseWords();
  const { done, response, version, wanted } = release;
  const list = response.status === 'published' ? 'published' : 'approved';
  return (
    <header className={styles.header}>
      <p className={styles.path}>
        <Link to={`/responses?list=${list}`}>
          <IconArrowLeft /> {t.shell.responseLists[list]}
        </Link>
        <span aria-hidden="true">/</span>
        <Link to={`/stories/${response.storyId}`} className={styles.id}>
          {response.storyId}
        </Link>
        <span className={styles.id}>{response.id}</span>
        <ResponseStatusChip response={response} />
        {version && <span className={styles.version}>v{version.n}</span>}
      </p>
      <p className={styles.state}>
        <StepClockMark response={response} />
        {version && (
          <span className={cx(styles.progress, done.length === wanted.length && styles.complete)}>
            <ProgressRing share={wanted.length === 0 ? 0 : done.length / wanted.length} />
            {/* After a correction the channels still show the text before: none done, yet something is out. */}
            {outdatedOf(release) === null
              ? words.publish.progress(done.length, wanted.length)
              : words.publish.renewed(done.length, wanted.length, version.n)}
          </span>
        )}
      </p>
      <h1 id="publish-title" className={styles.title}>
        {version?.content.headline || response.headline || words.noHeadline}
      </h1>
    </header>
  );
}
