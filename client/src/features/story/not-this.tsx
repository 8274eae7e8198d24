import type { Signal } from '@tanggap/shared/vocabulary';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { useWrite } from '../../components/use-write.js';
import { marks } from '../../lib/rule-api.js';
import { useText } from '../../lib/text.js';

/** Says that a sign is wrong; kept as a label, once a visit, and nothing of the story changes. */
export function NotThis({ storyId, signal }: { storyId: string; signal: Signal }) {
  const t = useText();
  const words = t.story.claim;
  const { write, isBusy } = useWrite();
  const [isSaid, setSaid] = useState(false);
  const say = async () => {
    const saved = await write(() => marks.add(storyId, signal, false), { done: words.notThisDone });
    if (saved) setSaid(true);
  };
  return (
    <Button
      variant="quiet"
      disabled={isBusy || isSaid}
      aria-label={words.notThisName(t.vocabulary.signals[signal])}
      onClick={() => void say()}
    >
      {words.notThis}
    </Button>
  );
}
