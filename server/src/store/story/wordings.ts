import { mostWordings, type FactCheck, type Wording } from '@tanggap/shared/fact-check';

/** What a person confirmed: that a story circulates the claim of a check under this wording. */
export interface ConfirmedWording extends Pick<Wording, 'text' | 'hash'> {
  storyId: string;
  at: string;
}

/** A story has one wording a check; its newer one takes the place of the older. */
export function withWording(check: FactCheck, { storyId, at, text, hash }: ConfirmedWording): FactCheck {
  const others = withoutWording(check, storyId).wordings ?? [];
  const same = others.find((wording) => wording.hash === hash);
  const confirmed = [...(same?.confirmed ?? []), { storyId, at }];
  const wordings = [...others.filter((wording) => wording !== same), { text, hash, confirmed }];
  return { ...check, wordings: wordings.slice(-mostWordings) };
}

/** A wording goes with the last story that stood for it. */
export function withoutWording(check: FactCheck, storyId: string): FactCheck {
  const wordings = (check.wordings ?? [])
    .map((wording) => ({ ...wording, confirmed: wording.confirmed.filter((one) => one.storyId !== storyId) }))
    .filter(({ confirmed }) => confirmed.length > 0);
  return { ...check, wordings };
}

/** A feed that sends a check again knows nothing of what persons confirmed here. */
export function keepingWordings(given: FactCheck, known: FactCheck | undefined): FactCheck {
  return known?.wordings ? { ...given, wordings: known.wordings } : given;
}
