import type { Response } from '@tanggap/shared/response';
import { Link } from 'react-router';
import { EffectCard } from '../../../components/effect/effect-card.js';
import { Failure } from '../../../components/query-state.js';
import { isFailure } from '../../../lib/http.js';
import { useEffectOf } from '../../../lib/issue-api.js';
import { useIssueWords } from '../../../lib/issue-words.js';
import { useCan } from '../../../lib/session.js';
import { isLive } from './release.js';
import styles from './publish-page.module.css';

/** Once an answer is out, what was counted around that moment. */
export function EffectSection({ response }: { response: Response }) {
  const words = useIssueWords().effect;
  const maySee = useCan('search:read');
  const isOut = response.publications.some(isLive);
  const effect = useEffectOf(response.id, maySee && isOut);
  // An answer that was taken back meanwhile has none: that is nothing to complain about.
  if (!isOut || isFailure(effect.error, 'wrong-state', 'not-found')) return null;
  if (effect.error && !effect.data)
    return <Failure error={effect.error} onRetry={() => void effect.refetch()} />;
  if (!effect.data) return null;
  return (
    <div className={styles.effect}>
      <EffectCard effect={effect.data} isCompact>
        <Link to="/measure/effect">{words.all}</Link>
      </EffectCard>
    </div>
  );
}
