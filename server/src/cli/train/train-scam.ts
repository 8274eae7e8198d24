import { loadLinear } from '../../score/models/linear-model.js';
import type { ScamJson } from '../../score/models/scam-model.js';
import { trainLinear, type LinearOptions } from '../../score/models/train-linear.js';
import { labelled, need, nusaxLanguages, type LabelledRow } from './corpora.js';
import { innocentMessages, scamMessages } from './scam/expand.js';

const scamCount = 3000;
const innocentCount = 3600;
const options: LinearOptions = {
  labels: ['scam'],
  features: { chars: [3, 5], hasNegation: false },
  cost: 0.2,
  keep: 20_000,
  length: 1.4,
  seed: 13,
};

const about = {
  data:
    'Our own message templates, expanded; against IndoNLU SmSA (train), NusaX sentiment (train), 2021 vaccination tweets ' +
    'and invented news and posts',
  licence: 'SmSA Apache-2.0; NusaX CC-BY-SA-4.0; vaccination tweets MIT. Weights only, no text.',
  method: 'Linear SVM on hashed words, word pairs and letter runs; 8-bit weights.',
};

/** No real scam message trains it: what it knows of scams stands in `scam/offers.ts` and `scam/asks.ts`. */
export function trainScam(corpora: string, say: (line: string) => void): ScamJson {
  const sets = ['smsa', ...Object.values(nusaxLanguages).map((name) => `nusax-${name}`)];
  const posts = [...sets.map((set) => `${set}-train`), 'vaccine-emotion'].flatMap((set) =>
    need(corpora, `sentiment/${set}`),
  );
  const rows = [
    ...rowsOf(scamMessages(scamCount), 'scam'),
    ...rowsOf(innocentMessages(innocentCount), ''),
    ...rowsOf(
      posts.map(({ text }) => text),
      '',
    ),
  ];
  say(`scam: ${scamCount} messages against ${rows.length - scamCount}`);
  const linear = trainLinear(rows, options);
  const model = loadLinear(linear);
  const right = rows.filter(({ view, label }) => (model.margins(view)[0] ?? 0) > 0 === (label === 'scam'));
  return {
    version: 1,
    about,
    figures: { 'training rows told apart': Number((right.length / rows.length).toFixed(4)) },
    linear,
  };
}

function rowsOf(texts: readonly string[], label: string): LabelledRow[] {
  return labelled(texts.map((text) => ({ text, label })));
}
