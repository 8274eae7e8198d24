import { lint as runLint } from '@tanggap/shared/lint/lint';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { ChecklistKey } from '@tanggap/shared/response-rules';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useStoryPresence } from '../../../lib/live.js';
import { useStory } from '../../../lib/queries.js';
import { useUser } from '../../../lib/session.js';
import { useLintContext, useResponseReferences } from '../parts/use-lint-context.js';
import { useRespondWords } from '../words.js';
import { checkPoints } from './checklist.js';
import { sourceOf, titleOf } from './cited-source.js';
import { DecideBar } from './decide-bar.js';
import { useOpened } from './opened-sources.js';
import type { Review } from './review.js';
import { ReviewHeader } from './review-header.js';
import { ReviewMain } from './review-main.js';
import { ReviewSide } from './review-side.js';
import { defaultPair, lockOf, pairOf } from './review-state.js';
import { SourceSheet } from './source-sheet.js';
import styles from './review-view.module.css';

export interface ReviewViewProps {
  response: Response;
  versions: readonly ResponseVersion[];
}

/** What changed, at the left; what it must hold up to, at the right; the decision below. */
export function ReviewView({ response, versions }: ReviewViewProps) {
  const [shown, setShown] = useState<number | null>(null);
  const { review, open } = useReview(response, versions, setShown);
  const viewers = useStoryPresence(response.storyId, 'reviewing');
  if (!review) return null;
  const source = shown === null ? null : sourceOf(review.version.content, review.references, shown);
  return (
    <div className={styles.page}>
      <ReviewHeader review={review} viewers={viewers} />
      <div className={styles.columns}>
        <ReviewMain review={review} />
        <ReviewSide review={review} />
      </div>
      <DecideBar review={review} />
      {shown !== null && source && (
        <SourceSheet n={shown} source={source} onShown={() => open(shown)} onClose={() => setShown(null)} />
      )}
    </div>
  );
}

function useReview(
  response: Response,
  versions: readonly ResponseVersion[],
  onOpen: (n: number) => void,
): { review: Review | null; open: (n: number) => void } {
  const t = useRespondWords();
  const [search] = useSearchParams();
  // Held from the moment the page opens: a version submitted meanwhile must not slip under the approver's eyes.
  const [fallback] = useState(() => defaultPair(response));
  const pair = pairOf(search, response.latest, fallback);
  const version = versions.find(({ n }) => n === pair.to) ?? null;
  const references = useResponseReferences(response.id);
  const decided = useStory(response.storyId).data?.case.decision?.outcome ?? null;
  const content = version?.content ?? response.content;
  const context = useLintContext(response, content, decided);
  const lint = useMemo(() => runLint(content, context), [content, context]);
  const { opened, open } = useOpened(useUser()?.id ?? '', response.id, pair.to);
  const { ticked, toggle } = useTicks(pair.to);
  if (!version) return { review: null, open };
  const review: Review = {
    response,
    versions,
    version,
    before: versions.find(({ n }) => n === pair.from) ?? null,
    pair,
    references,
    lint,
    lock: lockOf(response, pair.to),
    points: checkPoints({
      content,
      references,
      lint,
      opened,
      ticked: Object.keys(ticked) as ChecklistKey[],
    }),
    ticked,
    toggle,
    opened,
    openSource: onOpen,
    labelOf: (n) => t.checklist.openSource(n, titleOf(sourceOf(content, references, n))),
  };
  return { review, open };
}

/** Ticks are of one version: another text is read anew. */
function useTicks(version: number) {
  const [state, setState] = useState<{ version: number; ticked: Review['ticked'] }>({ version, ticked: {} });
  const ticked = state.version === version ? state.ticked : {};
  const toggle = (key: ChecklistKey) => {
    const others = Object.fromEntries(Object.entries(ticked).filter(([name]) => name !== key));
    const isOn = ticked[key] !== undefined;
    setState({ version, ticked: isOn ? others : { ...others, [key]: new Date().toISOString() } });
  };
  return { ticked, toggle };
}
