import type { IndexName } from './indices.js';

/**
 * What a migration does to every document of an older layout, by the version that it comes from: a script of the
 * cluster that changes `ctx._source`. Empty text where documents stay as they are.
 */
export type LayoutSteps = Partial<Record<IndexName, Readonly<Record<number, string>>>>;

/** Version 1 is the first. */
export const layoutSteps: LayoutSteps = {
  stories: {
    1: `
      def story = ctx._source.body.state;
      if (story.facts.card != null) ctx._source.title = story.facts.card.title;
      if (story.desk.holder != null) ctx._source.holderName = story.desk.holder.name;
      if (ctx._source.programs != null) ctx._source.programLine = String.join(' ', ctx._source.programs);
    `,
  },
};

/** All steps from one version to another. Throws where nobody said how. */
export function scriptBetween(steps: LayoutSteps, name: IndexName, from: number, to: number): string {
  const scripts = Array.from({ length: to - from }, (_, at) => steps[name]?.[from + at]);
  const missing = scripts.indexOf(undefined);
  if (missing < 0) return scripts.join('\n').trim();
  throw new Error(
    `[store:elasticsearch] expected a step of ${name} from layout ${from + missing}, found none`,
  );
}
