import type { ZodType } from 'zod';

/** Characters that a field asks for at least, and those that stand in it. */
export interface ShortText {
  least: number;
  now: number;
}

/** What a schema of the server misses in a text; null where it is long enough, whatever else is wrong with it. */
export function shortText(schema: ZodType<string>, text: string): ShortText | null {
  const issue = schema.safeParse(text).error?.issues.find(({ code }) => code === 'too_small');
  return issue?.code === 'too_small' ? { least: Number(issue.minimum), now: text.trim().length } : null;
}
