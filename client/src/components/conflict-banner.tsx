import type { ReactNode } from 'react';
import { useText } from '../lib/text.js';
import { Banner } from './banner.js';
import { Button } from './button.js';
import { IconAlertTriangle } from './icons.js';

export interface ConflictBannerProps {
  isBusy?: boolean;
  onTheirs: () => void;
  onMine: () => void;
  /** What the colleague saved, where the page does not show it anyway. */
  children?: ReactNode;
}

/** A colleague saved first: neither version is written over unseen, and one of the two people chooses. */
export function ConflictBanner({ isBusy, onTheirs, onMine, children }: ConflictBannerProps) {
  const words = useText().components.conflict;
  return (
    <div role="alert">
      <Banner
        tone="medium"
        icon={IconAlertTriangle}
        title={words.title}
        actions={
          <>
            <Button onClick={onTheirs}>{words.theirs}</Button>
            <Button disabled={isBusy} onClick={onMine}>
              {words.mine}
            </Button>
          </>
        }
      >
        {words.text}
      </Banner>
      {children}
    </div>
  );
}
