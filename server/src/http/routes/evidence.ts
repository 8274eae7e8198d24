import {
  evidenceFileQuerySchema,
  evidenceListSchema,
  evidenceTextSchema,
  newEvidenceSchema,
  withdrawBodySchema,
} from '@tanggap/shared/api-respond';
import { AppError } from '@tanggap/shared/errors';
import { uploadLimit, type Evidence } from '@tanggap/shared/evidence';
import { maskPrivate } from '@tanggap/shared/masking';
import { archiveAgain, citePage } from '../../respond/cite-page.js';
import { readEvidenceFile, readEvidenceText } from '../../respond/read-evidence.js';
import { uploadFile } from '../../respond/upload-file.js';
import { withdrawEvidence } from '../../respond/withdraw-evidence.js';
import { findStory } from '../../triage/open-story.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { presentEvidence } from '../present-response.js';
import type { ReadLog } from '../read-log.js';
import { deskRoute, type Route } from '../route.js';
import { sendDownload, withEnding } from '../send-download.js';

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array && body.byteLength > 0) return body;
  throw new AppError('bad-request', 'expected a file as the body of the request', {
    issues: [{ path: '', message: 'expected a file' }],
  });
}

/** Evidence of stories: cited pages and files, archived, and read back verified. */
export function evidenceRoutes(deps: AppDeps, reads: ReadLog): Route[] {
  const listOf = async (storyId: string): Promise<{ evidence: Evidence[] }> => ({
    evidence: (await deps.store.evidence.ofStory(storyId)).map(presentEvidence),
  });
  const listAfter = async (change: Promise<Evidence>) => listOf((await change).storyId);
  return [
    deskRoute('get', '/api/stories/:id/evidence', 'responses:read', {
      summary: 'Evidence of a story, oldest first',
      reply: evidenceListSchema,
      async handle({ id }) {
        await findStory(deps, id);
        return listOf(id);
      },
    }),
    deskRoute('post', '/api/stories/:id/evidence', 'facts:write', {
      summary: 'Cite a public page: fetched and archived before the reply; a failure is kept with its reason',
      status: 201,
      body: newEvidenceSchema,
      reply: evidenceListSchema,
      isCostly: true,
      handle: ({ id, body, session }) => listAfter(citePage(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/stories/:id/evidence/file', 'facts:write', {
      summary: 'Upload a picture, PDF or text as evidence; the body is the file, at most 10 MB',
      status: 201,
      query: evidenceFileQuerySchema,
      reply: evidenceListSchema,
      takesBytes: true,
      bodyLimit: uploadLimit,
      isCostly: true,
      handle: ({ id, query, rawBody, session }) =>
        listAfter(uploadFile(deps, session.user, id, { ...query, bytes: bytesOf(rawBody) })),
    }),
    deskRoute('post', '/api/evidence/:id/archive', 'facts:write', {
      summary: 'Try again to archive a page that failed',
      reply: evidenceListSchema,
      isCostly: true,
      handle: ({ id, session }) => listAfter(archiveAgain(deps, session.user, id)),
    }),
    deskRoute('post', '/api/evidence/:id/withdraw', 'facts:write', {
      summary: 'Withdraw evidence with a reason; it stays readable and no longer counts',
      body: withdrawBodySchema,
      reply: evidenceListSchema,
      handle: ({ id, body, session }) => listAfter(withdrawEvidence(deps, session.user, id, body.reason)),
    }),
    deskRoute('get', '/api/evidence/:id/text', 'responses:read', {
      summary: 'The archived text and cleaned HTML, verified against their SHA-256',
      reply: evidenceTextSchema,
      async handle({ id, session }) {
        const { evidence, text, html } = await readEvidenceText(deps, id);
        await reads.note(session, 'evidence:read', id);
        const shown = { text: maskPrivate(text), html: html === null ? null : maskPrivate(html) };
        return { evidence: presentEvidence(evidence), ...shown };
      },
    }),
    deskRoute('get', '/api/evidence/:id/file', 'responses:read', {
      summary: 'The archived bytes as they came, as a download only',
      async handle({ id, session, response }) {
        const { bytes, archive } = await readEvidenceFile(deps, id);
        await logAct(deps, session, 'evidence:download', id, { sha256: archive.sha256 });
        sendDownload(response, bytes, archive.contentType, withEnding(id, archive.contentType));
      },
    }),
  ];
}
