import { LRUCache } from 'lru-cache';
import { renderFile } from '../../respond/files/index.js';
import type { AnswerInFull, PublicDeps } from './public-answer.js';

/** Cards kept ready, about 100 KB each. */
const cardsKept = 100;

export interface CardShelf {
  /** The picture card of an answer's shown version, PNG. */
  cardOf(deps: PublicDeps, answer: AnswerInFull): Promise<Uint8Array>;
}

/** Keeps drawn cards: a version never changes, so neither does its card. Readers who ask at once wait for one drawing. */
export function createCardShelf(): CardShelf {
  const shelf = new LRUCache<string, Promise<Uint8Array>>({ max: cardsKept });

  function draw({ desk, pageUrl, now }: PublicDeps, answer: AnswerInFull): Promise<Uint8Array> {
    const { version, response, references, programs } = answer;
    return renderFile('card.png', {
      ...{ version, response, references, desk, pageUrl: pageUrl(response.id), now: now() },
      programNames: programs.map(({ name }) => name),
    }).then(({ bytes }) => bytes);
  }

  return {
    cardOf(deps, answer) {
      const key = `${answer.response.id} v${answer.version.n}`;
      const known = shelf.get(key);
      if (known) return known;
      const drawn = draw(deps, answer);
      shelf.set(key, drawn);
      drawn.catch(() => shelf.delete(key));
      return drawn;
    },
  };
}
