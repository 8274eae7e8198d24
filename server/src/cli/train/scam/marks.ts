/** What stands between the lines of a message. */
export const scamMarks = ['. ', '\n', '!! ', ', ', ' 👇 ', '! ', ' '] as const;
export const innocentMarks = ['. ', '\n', ', ', '! ', ' '] as const;
