import { createContext, use, useMemo, useState, type ReactNode } from 'react';

/** Says something to screen readers. `assertive` only for a lost lease, a lost connection or a refused save. */
export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Holds the two live regions of the page. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [texts, setTexts] = useState({ polite: '', assertive: '' });
  const announce = useMemo<Announce>(
    () =>
      (text, urgency = 'polite') =>
        setTexts((before) => ({
          ...before,
          // A trailing space makes a repeated sentence a change, which readers then say again.
          [urgency]: before[urgency] === text ? `${text} ` : text,
        })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" aria-live="polite">
        {texts.polite}
      </div>
      <div className="visually-hidden" aria-live="assertive">
        {texts.assertive}
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
