import type { UrgencyBand } from '@tanggap/shared/story-rules';

/** Colour roles of the design; each names a text colour, with a tint of its own except `plain`. */
export type Tone =
  'plain' | 'nila' | 'urgent' | 'high' | 'medium' | 'low' | 'handover' | 'press' | 'ok' | 'watch';

/** Sets `--tone` and `--tone-tint` for a subtree; see `styles/tones.css`. */
export function toneProps(tone: Tone): { 'data-tone': Tone } {
  return { 'data-tone': tone };
}

export const bandTones: Record<UrgencyBand, Tone> = {
  urgent: 'urgent',
  high: 'high',
  medium: 'medium',
  low: 'low',
};
