import type { StorySummary } from '@tanggap/shared/story';
import { useState } from 'react';
import { useUser } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import type { Command } from '../../commands.js';
import { IconLock, IconLockOpen, IconUsersGroup } from '../../icons.js';
import { useKeys } from '../../keyboard/keyboard.js';
import type { MenuControl } from '../../menu.js';
import { moreKey, moreOutcomes, outcomeLooks, quickOutcomes, type Outcome } from '../outcomes.js';
import { useToast } from '../../toast/toast.js';
import { openDecision } from './decision-drafts.js';
import { useObstacle, useStanding, type Obstacle, type Standing } from './may-decide.js';
import type { Desk } from './use-desk.js';

const decisionKeys = [...quickOutcomes.map((_outcome, index) => String(index + 1)), moreKey];

export interface DecisionActions {
  standing: Standing;
  obstacle: Obstacle | null;
  desk: Desk;
  /** Opens the sheet and takes hold of a story that nobody holds. */
  open: (outcome: Outcome) => void;
  commands: readonly Command[];
  moreMenu: MenuControl;
  passMenu: MenuControl;
}

/** Everything that can be done with a story from its foot, by mouse, key or palette. */
export function useDecisionActions(story: StorySummary, desk: Desk): DecisionActions {
  const standing = useStanding(story);
  const obstacle = useObstacle(story);
  const moreMenu = useState(false);
  const passMenu = useState(false);
  const toast = useToast();
  const { heldBy } = useText().components;
  const isMine = useUser()?.id === story.case.holder?.userId;

  const open = (outcome: Outcome) => {
    if (obstacle !== null) return;
    openDecision(story.id, outcome);
    if (standing.kind === 'free') void desk.hold(story);
  };
  const hold = () => void desk.hold(story);
  const release = () => void desk.release(story);
  const mayHold = obstacle === null && standing.kind === 'free';
  const mayRelease = obstacle === null && standing.kind === 'mine' && isMine;
  useKeys(
    {
      ...Object.fromEntries(quickOutcomes.map((outcome, index) => [String(index + 1), () => open(outcome)])),
      [moreKey]: () => moreMenu[1](true),
      o: () => passMenu[1](true),
      ...(mayHold && { c: hold }),
      ...(mayRelease && { r: release }),
    },
    { isEnabled: obstacle === null },
  );

  const refuse = () =>
    standing.kind === 'theirs' && toast({ kind: 'refused', text: heldBy(standing.hold.name) });
  useKeys(Object.fromEntries([...decisionKeys, 'c', 'o'].map((key) => [key, refuse])), {
    isEnabled: obstacle === 'theirs',
  });

  const commands = useCommandList({
    open,
    hold,
    release,
    pass: () => passMenu[1](true),
    mayHold,
    mayRelease,
  });
  return { standing, obstacle, desk, open, commands: obstacle === null ? commands : [], moreMenu, passMenu };
}

interface CommandSource {
  open: (outcome: Outcome) => void;
  hold: () => void;
  release: () => void;
  pass: () => void;
  mayHold: boolean;
  mayRelease: boolean;
}

function useCommandList({ open, hold, release, pass, mayHold, mayRelease }: CommandSource): Command[] {
  const { components: words } = useText();
  const quick = quickOutcomes.map((outcome, index) => ({
    label: words.sheet.titles[outcome],
    icon: outcomeLooks[outcome].icon,
    keys: String(index + 1),
    run: () => open(outcome),
  }));
  const more = moreOutcomes.map((outcome) => ({
    label: words.sheet.titles[outcome],
    icon: outcomeLooks[outcome].icon,
    run: () => open(outcome),
  }));
  return [
    ...quick,
    ...(mayHold ? [{ label: words.hold, icon: IconLock, keys: 'c', run: hold }] : []),
    ...(mayRelease ? [{ label: words.release, icon: IconLockOpen, keys: 'r', run: release }] : []),
    { label: words.passTo, icon: IconUsersGroup, keys: 'o', run: pass },
    ...more,
  ];
}
