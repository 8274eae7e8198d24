import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import { useQueryClient } from '@tanstack/react-query';
import type { EvidenceList } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { useText } from '../../../lib/text.js';
import { useAnnounce } from '../../announcer.js';
import { useStoryCommands } from '../../commands.js';
import type { Outcome } from '../outcomes.js';
import { DecideBar } from './decide-bar.js';
import { DecideSheet } from './decide-sheet.js';
import {
  editDecision,
  forgetDecision,
  problemOf,
  restoreDecision,
  useDecisionDraft,
} from './decision-drafts.js';
import { useDecisionActions } from './use-decision-actions.js';
import { useDesk } from './use-desk.js';

export interface DecisionDockProps {
  story: StorySummary;
  /** Checks whose address can serve as evidence. */
  matches?: StoryDetail['matches'];
  /** A decision is on its way: `next` moves on, `stay` does not. */
  onLeave: (story: StorySummary, mode: 'next' | 'stay', outcome: Outcome) => void;
  /** The decision was refused; the sheet is open again with what was written. */
  onReturn: (story: StorySummary) => void;
}

/**
 * The foot of an open story: who holds it, the decisions with their keys, and the sheet that asks for the reason. It
 * listens for `1`–`6`, `C`, `R` and `O`, and offers the same to the palette.
 */
export function DecisionDock({ story, matches = [], onLeave, onReturn }: DecisionDockProps) {
  const t = useText();
  const desk = useDesk();
  const announce = useAnnounce();
  const cache = useQueryClient();
  const draft = useDecisionDraft(story.id);
  const actions = useDecisionActions(story, desk);
  useStoryCommands({ storyId: story.id, commands: actions.commands });

  const save = async (mode: 'next' | 'stay') => {
    if (!draft) return;
    const problem = problemOf(
      draft,
      t,
      cache.getQueryData<EvidenceList>(respondKeys.evidence(story.id))?.evidence,
    );
    if (problem !== null) {
      editDecision(story.id, { refusal: problem });
      announce(problem, 'assertive');
      return;
    }
    forgetDecision(story.id);
    onLeave(story, mode, draft.outcome);
    const refusal = await desk.decide(story, draft, mode);
    if (refusal === null) return;
    restoreDecision(story.id, draft, refusal);
    onReturn(story);
  };

  if (draft?.isOpen) {
    return (
      <DecideSheet
        story={story}
        draft={draft}
        matches={matches}
        obstacle={actions.obstacle}
        onSave={(mode) => void save(mode)}
      />
    );
  }
  return <DecideBar story={story} actions={actions} />;
}
