import type { Publication, Response, ResponseVersion } from '@tanggap/shared/response';
import type { References } from '@tanggap/shared/response-rules';
import { citedReferences } from '../../respond/gather-references.js';
import type { AppDeps } from '../app-deps.js';
import { changesOf, type AnswerChange } from './answer-changes.js';
import { livePublication, pagePublications } from './publications.js';

export type PublicDeps = Pick<AppDeps, 'store' | 'desk' | 'pageUrl' | 'settings' | 'now' | 'log'>;

/** An answer as the public may see it: always of the newest version that a person put on the page. */
export interface PublicAnswer {
  response: Response;
  version: ResponseVersion;
  programs: { id: string; name: string }[];
  /** When it first stood on the page, and when the shown version did. */
  publishedAt: string;
  updatedAt: string;
}

export interface AnswerInFull extends PublicAnswer {
  references: References;
  /** Oldest first. */
  changes: AnswerChange[];
  claim: { firstSeenAt: string | null; appearances: string[] };
}

export type FoundAnswer =
  | { kind: 'live'; answer: AnswerInFull }
  | { kind: 'gone'; response: Response; withdrawal: NonNullable<Publication['withdrawn']> }
  | { kind: 'none' };

/** Null where the response has no live page, or its version is not there. */
export async function toPublicAnswer(deps: PublicDeps, response: Response): Promise<PublicAnswer | null> {
  const shown = livePublication(response);
  if (!shown) return null;
  const [version, programs] = await Promise.all([
    deps.store.responses.version(response.id, shown.version),
    deps.store.programs.list(),
  ]);
  if (!version) return null;
  const names = new Map(programs.map(({ id, name }) => [id, name]));
  return {
    ...{ response, version },
    programs: response.programs.map((id) => ({ id, name: names.get(id) ?? id })),
    publishedAt: pagePublications(response)[0]?.at ?? shown.at,
    updatedAt: shown.at,
  };
}

export async function findAnswer(deps: PublicDeps, id: string): Promise<FoundAnswer> {
  const response = /^T-\d{1,12}$/.test(id) ? await deps.store.responses.get(id, deps.now()) : null;
  if (!response) return { kind: 'none' };
  const answer = await toPublicAnswer(deps, response);
  if (answer) return { kind: 'live', answer: await inFull(deps, answer) };
  const withdrawal = pagePublications(response).at(-1)?.withdrawn;
  return withdrawal ? { kind: 'gone', response, withdrawal } : { kind: 'none' };
}

async function inFull(deps: PublicDeps, answer: PublicAnswer): Promise<AnswerInFull> {
  const { store } = deps;
  const [references, versions, claim] = await Promise.all([
    citedReferences(deps, answer.response.storyId, answer.version.content),
    store.responses.versions(answer.response.id),
    claimOf(deps, answer.response.storyId),
  ]);
  return { ...answer, references, changes: changesOf(answer.response, versions), claim };
}

/** Mentions looked through for public outlets that carried the claim. */
const mentionsLookedAt = 50;

/** Where the claim appeared in the press or at public bodies; people's posts are never named. */
async function claimOf({ store, now }: PublicDeps, storyId: string): Promise<AnswerInFull['claim']> {
  const [story, page] = await Promise.all([
    store.stories.get(storyId, now()),
    store.mentions.ofStory(storyId, { limit: mentionsLookedAt }),
  ]);
  const outlets = (page?.mentions ?? []).filter(({ standing }) => standing === 'press');
  const appearances = [...new Set(outlets.map(({ url }) => url).filter((url) => url !== null))];
  return { firstSeenAt: story?.firstSeenAt ?? null, appearances };
}
