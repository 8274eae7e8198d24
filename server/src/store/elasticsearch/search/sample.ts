import type { Engine } from '../engine.js';
import { mentions } from '../mention-docs.js';
import type { MentionFields } from '../mention-docs.js';
import type { Query } from '../reader.js';
import { ask } from './ask.js';
import { compileFilter, wholeFilter } from './compile-filter.js';
import { evenly } from '../../search/evenly.js';
import { storyName } from '../../story/codes.js';
import type { SearchFilter, SearchStore } from '../../store.js';

/** Mentions whose order is looked at: what Elasticsearch gives in one page. */
const ordered = 10_000;
/** Of more, each is drawn with the same chance, so that about so many are left: 10,000 are 20 deviations away. */
const drawn = 8_000;
const seed = 1;

/** Every so many of the matching mentions, oldest first; of very many, every so many of those drawn. */
export async function sample(
  engine: Engine,
  filter: SearchFilter,
  limit: number,
): ReturnType<SearchStore['sample']> {
  const query = wholeFilter(await compileFilter(engine, filter));
  const { hits } = await ask(engine, { query, size: 0, track_total_hits: true });
  const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
  const found = await ask(engine, {
    query: total > ordered ? thinned(query, drawn / total) : query,
    ...{ size: ordered, _source: false, sort: [{ published: 'asc' }, { place: 'asc' }] },
  });
  const ids = evenly(found.hits.hits, limit).map(({ _id }) => String(_id));
  const picked = await engine.getHits(mentions, ids);
  return picked
    .filter((hit) => hit !== null)
    .map(({ value, fields }) => {
      const { story, traits } = fields as unknown as MentionFields;
      return {
        stems: engine.stems(value.mention.text),
        storyId: story === undefined ? null : storyName(story),
        isSameText: traits.includes('same'),
        isComplaint: traits.includes('complaint'),
      };
    });
}

/** The same mentions each time: chance goes by their place. */
function thinned(query: Query, share: number): Query {
  return {
    function_score: {
      query,
      functions: [{ random_score: { seed, field: 'place' } }],
      boost_mode: 'replace',
      min_score: 1 - share,
    },
  };
}
