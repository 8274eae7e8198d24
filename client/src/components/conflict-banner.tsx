import type { ReactNode } from 'react';
import { useText } from '../lib/text.js';
import { Banner } from './banner.js';
import { Button } from './button.js';
import { IconAlertTriangle } from './icons.js';

export interface ConflictFrameProps {
  title: string;
  text: string;
  actions: ReactNode;
  /** What the colleague saved, where the page does not show it anyway. */
  children?: ReactNode;
}

/** Somebody was quicker: told at once, with what can be done about it. */
export function ConflictFrame({ title, text, actions, children }: ConflictFrameProps) {
  return (
    <div role="alert">
      <Banner tone="medium" icon={IconAlertTriangle} title={title} actions={actions}>
        {text}
      </Banner>
      {children}
    </div>
  );
}

export interface ConflictBannerProps {
  isBusy?: boolean;
  onTheirs: () => void;
  onMine: () => void;
  children?: ReactNode;
}

/** A colleague saved first: neither version is written over unseen, and one of the two people chooses. */
export function ConflictBanner({ isBusy, onTheirs, onMine, children }: ConflictBannerProps) {
  const words = useText().components.conflict;
  return (
    <ConflictFrame
      title={words.title}
      text={words.text}
      actions={
        <>
          <Button onClick={onTheirs}>{words.theirs}</Button>
          <Button disabled={isBusy} onClick={onMine}>
            {words.mine}
          </Button>
        </>
      }
    >
      {children}
    </ConflictFrame>
  );
}
