import type { StoryDetail } from '@tanggap/shared/story';
import { Button } from '../../components/button.js';
import { useWrite } from '../../components/use-write.js';
import { useFormat } from '../../lib/format.js';
import { keys } from '../../lib/queries.js';
import { sameClaim } from '../../lib/rule-api.js';
import { useText } from '../../lib/text.js';
import styles from './same-claim.module.css';

export interface SameClaimProps {
  storyId: string;
  match: StoryDetail['matches'][number];
  /** Others see what was confirmed. */
  mayConfirm: boolean;
}

/** Says that the story carries the claim of a check, or takes that back; later texts are matched by its wording. */
export function SameClaim({ storyId, match: { id, title, confirmedAt }, mayConfirm }: SameClaimProps) {
  const words = useText().story.sameClaim;
  const format = useFormat();
  const { write, isBusy } = useWrite();
  const refresh = [keys.story(storyId)];
  if (!confirmedAt)
    return mayConfirm ? (
      <Button
        variant="quiet"
        disabled={isBusy}
        aria-label={words.confirmName(title)}
        title={words.confirmHelp}
        onClick={() => void write(() => sameClaim.confirm(storyId, id), { done: words.done, refresh })}
      >
        {words.confirm}
      </Button>
    ) : null;
  return (
    <p className={styles.confirmed}>
      <time dateTime={confirmedAt}>{words.confirmed(format.fullDate(confirmedAt))}</time>
      {mayConfirm && (
        <Button
          variant="quiet"
          disabled={isBusy}
          aria-label={words.undoName(title)}
          onClick={() => void write(() => sameClaim.takeBack(storyId, id), { done: words.undone, refresh })}
        >
          {words.undo}
        </Button>
      )}
    </p>
  );
}
