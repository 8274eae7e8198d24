import type { AnalystRule } from '@tanggap/shared/rules/analyst-rule';
import type { RuleMove } from '@tanggap/shared/rules/api-rules';
import { Button } from '../../components/button.js';
import { ConflictFrame } from '../../components/conflict-banner.js';
import { RuleAbout } from './rule-about.js';
import { StateChip } from './rule-list.js';
import { movesOf } from './rule-moves.js';
import { useRuleWords } from './words.js';

interface MoveConflictProps {
  theirs: AnalystRule;
  move: RuleMove;
  onTake: () => void;
}

/** A colleague changed the rule: what stands now is shown, and only who has read it goes on with it. */
export function MoveConflict({ theirs, move, onTake }: MoveConflictProps) {
  const words = useRuleWords().moveConflict;
  const isPossible = movesOf[theirs.state].includes(move);
  return (
    <>
      <ConflictFrame
        title={words.title}
        text={isPossible ? words.text : words.notPossible}
        actions={isPossible && <Button onClick={onTake}>{words.take}</Button>}
      />
      <p>
        <strong>{theirs.name}</strong> <StateChip state={theirs.state} />
      </p>
      <RuleAbout rule={theirs} />
    </>
  );
}
