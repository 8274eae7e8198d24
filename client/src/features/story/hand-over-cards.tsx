import { lazy, Suspense } from 'react';
import { Skeleton } from '../../components/skeleton.js';
import { useHandOffs } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';
import styles from './decision-card.module.css';

/** Few stories are handed over; the others do not pay for the card. */
const HandOffCard = lazy(async () => ({
  default: (await import('../../components/hand-off/hand-off-card.js')).HandOffCard,
}));

/** What was handed over from this story, followed to its end. Nothing where nothing was. */
export function HandOverCards({ storyId }: { storyId: string }) {
  const t = useText();
  const handOffs = useHandOffs({ story: storyId }).data ?? [];
  if (handOffs.length === 0) return null;
  return (
    <section aria-labelledby="hand-offs-title">
      <h2 id="hand-offs-title" className={styles.title}>
        {t.shell.references.handOffs}
      </h2>
      <Suspense fallback={<Skeleton width="100%" height="120px" />}>
        {handOffs.map((handOff) => (
          <HandOffCard key={handOff.id} handOff={handOff} isOnStory />
        ))}
      </Suspense>
    </section>
  );
}
