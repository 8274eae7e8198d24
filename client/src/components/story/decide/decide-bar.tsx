import type { StorySummary } from '@tanggap/shared/story';
import { useText } from '../../../lib/text.js';
import { useIsPhone } from '../../media.js';
import { Button } from '../../button.js';
import { IconDots } from '../../icons.js';
import { KeyCap } from '../../key-cap.js';
import { Menu } from '../../menu.js';
import {
  moreKey,
  moreOutcomes,
  outcomeLooks,
  outcomeName,
  outcomeOfRoute,
  quickOutcomes,
  type Outcome,
} from '../outcomes.js';
import { HolderLine } from './holder-line.js';
import { PassMenu } from './pass-menu.js';
import type { DecisionActions } from './use-decision-actions.js';
import styles from './decide-bar.module.css';

export interface DecideBarProps {
  story: StorySummary;
  actions: DecisionActions;
}

/** The decisions with their keys, the suggested one in colour; nothing is chosen before a person chooses. */
export function DecideBar({ story, actions }: DecideBarProps) {
  const t = useText();
  const isPhone = useIsPhone();
  const suggested = outcomeOfRoute[story.route];
  const shown = isPhone ? quickOutcomes.slice(0, 2) : quickOutcomes;
  return (
    <section className={styles.bar} aria-label={t.components.decisions}>
      <div className={styles.holder}>
        <HolderLine story={story} standing={actions.standing} obstacle={actions.obstacle} />
        <HoldButtons story={story} actions={actions} />
      </div>
      <div className={styles.decisions}>
        {shown.map((outcome, index) => (
          <Button
            key={outcome}
            variant={outcome === suggested ? 'primary' : 'plain'}
            icon={outcomeLooks[outcome].icon}
            keys={String(index + 1)}
            disabled={actions.obstacle !== null}
            isLarge={isPhone}
            onClick={() => actions.open(outcome)}
          >
            {t.components.decide[outcome]}
          </Button>
        ))}
        <MoreMenu actions={actions} rest={isPhone ? quickOutcomes.slice(2) : []} isPhone={isPhone} />
      </div>
    </section>
  );
}

interface MoreMenuProps {
  actions: DecisionActions;
  rest: readonly Outcome[];
  isPhone: boolean;
}

function MoreMenu({ actions, rest, isPhone }: MoreMenuProps) {
  const t = useText();
  return (
    <span>
      <Menu
        control={actions.moreMenu}
        label={t.components.decide.more}
        align="end"
        items={[...rest, ...moreOutcomes].map((outcome) => ({
          label: outcomeName(outcome, t),
          hint: t.components.sheet.notes[outcome],
          icon: outcomeLooks[outcome].icon,
          run: () => actions.open(outcome),
        }))}
        trigger={(props) => (
          <Button
            {...props}
            variant={isPhone ? 'plain' : 'quiet'}
            isLarge={isPhone}
            aria-label={t.components.decide.more}
            aria-keyshortcuts={moreKey}
            disabled={actions.obstacle !== null}
          >
            {isPhone ? (
              <IconDots />
            ) : (
              <span className={styles.more}>
                {t.components.decide.more} <KeyCap keys={moreKey} />
              </span>
            )}
          </Button>
        )}
      />
    </span>
  );
}

function HoldButtons({ story, actions }: DecideBarProps) {
  const t = useText();
  const { desk, standing, obstacle } = actions;
  if (obstacle !== null) return null;
  return (
    <span className={styles.hold}>
      {standing.kind === 'free' ? (
        <Button variant="quiet" keys="c" onClick={() => void desk.hold(story)}>
          {t.components.hold}
        </Button>
      ) : (
        <Button variant="quiet" keys="r" onClick={() => void desk.release(story)}>
          {t.components.release}
        </Button>
      )}
      <PassMenu story={story} desk={desk} control={actions.passMenu} />
    </span>
  );
}
