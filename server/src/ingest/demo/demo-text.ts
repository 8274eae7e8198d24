/** Pretend channels; each is a source of its own, so that standing and kinds vary. */
export const demoChannels = [
  'demo-chat',
  'demo-social',
  'demo-press',
  'demo-agency',
  'demo-factcheck',
] as const;
export type DemoChannel = (typeof demoChannels)[number];

/** A text with places in braces, filled from `slots.ts`. */
export interface DemoText {
  channel: DemoChannel;
  text: string;
  title?: string;
}

/**
 * One pretend affair that grows and fades: a scam, a false claim, a wave of complaints. Its places are filled once, so that
 * all its texts speak of the same sum, town and link.
 */
export interface DemoArc {
  id: string;
  /** Minutes from first text to last. */
  lasts: number;
  /** Weight at its height against the quiet background of 1. */
  height: number;
  /** Share of its texts that are passed on with small edits. */
  forwards: number;
  texts: readonly [DemoText, ...DemoText[]];
  /** Told once, when the given share of the time has passed. */
  turns?: readonly { at: number; text: DemoText }[];
}

export const chat = (text: string): DemoText => ({ channel: 'demo-chat', text });
export const social = (text: string): DemoText => ({ channel: 'demo-social', text });
export const press = (title: string, text: string): DemoText => ({ channel: 'demo-press', title, text });
export const agency = (title: string, text: string): DemoText => ({ channel: 'demo-agency', title, text });
export const factCheck = (title: string, text: string): DemoText => ({
  channel: 'demo-factcheck',
  title,
  text,
});
