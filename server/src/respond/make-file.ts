import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { ResponseFile } from '@tanggap/shared/vocabulary';
import { findResponse, findVersion } from './find-response.js';
import { renderFile, type RenderedFile } from './files/index.js';
import { citedReferences } from './gather-references.js';
import { wrongState } from './refusals.js';
import type { RespondDeps } from './respond-deps.js';

export interface MadeFile extends RenderedFile {
  version: ResponseVersion;
}

/** The approved version where there is one, else the newest that was cut; files of the latter say that they are drafts. */
function chosenNumber({ id, status, approval, latest }: Response, asked: number | undefined): number {
  const n = asked ?? approval?.version ?? latest;
  if (n === 0) throw wrongState(id, status, 'a response with a version; save one first');
  return n;
}

async function programNames({ store }: RespondDeps, { programs }: Response): Promise<string[]> {
  return (await store.programs.list()).filter(({ id }) => programs.includes(id)).map(({ name }) => name);
}

/** Makes a file of one version. Refuses with `not-found`, `wrong-state`, or what the renderer refuses with. */
export async function makeFile(
  deps: RespondDeps,
  id: string,
  name: ResponseFile,
  asked: number | undefined,
): Promise<MadeFile> {
  const response = await findResponse(deps, id);
  const version = await findVersion(deps, response, chosenNumber(response, asked));
  const references = await citedReferences(deps, response.storyId, version.content);
  const about = { desk: deps.desk, pageUrl: deps.pageUrl(id), now: deps.now() };
  const names = await programNames(deps, response);
  const file = await renderFile(name, { version, response, references, ...about, programNames: names });
  return { ...file, version };
}
