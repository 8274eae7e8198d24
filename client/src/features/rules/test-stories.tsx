import type { RuleSet } from '@tanggap/shared/rules/analyst-rule';
import { Link } from 'react-router';
import shelf from '../../components/page/shelf.module.css';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { OutcomeChip } from '../../components/story/story-chips.js';
import { Button } from '../../components/button.js';
import { useFormat } from '../../lib/format.js';
import { useRuleStories } from '../../lib/rule-api.js';
import { useRuleWords } from './words.js';
import styles from './rules.module.css';

interface TestStoriesProps {
  testId: string;
  set: RuleSet;
  onClose: () => void;
}

/** The stories behind one figure of a test. */
export function TestStories({ testId, set, onClose }: TestStoriesProps) {
  const words = useRuleWords();
  const format = useFormat();
  return (
    <section aria-label={words.sets[set]} className={styles.stories}>
      <QueryState
        query={useRuleStories(testId, set)}
        skeleton={<Skeleton width="100%" height="72px" />}
        isEmpty={({ stories }) => stories.length === 0}
        empty={<p className={shelf.quiet}>{words.noStories}</p>}
      >
        {({ stories, count }) => (
          <>
            {count > stories.length && (
              <p className={shelf.quiet}>
                {words.firstOf(format.number(stories.length), format.number(count))}
              </p>
            )}
            <ul>
              {stories.map(({ id, title, case: { decision } }) => (
                <li key={id} className={styles.story}>
                  <Link to={`/stories/${id}`}>{title}</Link>
                  <code className={shelf.mono}>{id}</code>
                  {decision && <OutcomeChip outcome={decision.outcome} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
      <Button variant="quiet" onClick={onClose}>
        {words.hideStories}
      </Button>
    </section>
  );
}
