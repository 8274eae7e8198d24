import { Link } from 'react-router';
import { Banner } from '../../../components/banner.js';
import { IconAlertTriangle, IconInfoCircle } from '../../../components/icons.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { outdatedOf, type Release } from './release.js';
import styles from './publish-page.module.css';

/** What to know before publishing: a correction under way, an older version still out, something lapsed. */
export function PublishNotices({ release }: { release: Release }) {
  const words = useResponseWords().publish;
  const { isOpen, response, version } = release;
  const older = outdatedOf(release);
  return (
    <>
      {version && !isOpen && response.status !== 'withdrawn' && (
        <Banner
          tone="medium"
          icon={IconInfoCircle}
          title={words.correcting(version.n)}
          actions={
            <Link className={styles.link} to={`/stories/${response.storyId}/response`}>
              {words.openDraft}
            </Link>
          }
        >
          {words.correctingHelp}
        </Banner>
      )}
      {version && older !== null && (
        <Banner tone="high" icon={IconAlertTriangle} title={words.outdated(older, version.n)}>
          {words.outdatedHelp}
        </Banner>
      )}
      {response.lapsed.length > 0 && (
        <Banner
          tone="high"
          icon={IconAlertTriangle}
          title={words.lapsed(response.lapsed.join(', '))}
          actions={response.lapsed.map((id) => (
            <Link
              key={id}
              className={styles.link}
              to={`/${id.startsWith('N-') ? 'narratives' : 'facts'}?id=${id}`}
            >
              {id}
            </Link>
          ))}
        >
          {words.lapsedHelp}
        </Banner>
      )}
    </>
  );
}
