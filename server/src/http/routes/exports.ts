import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { timelineQuerySchema } from '@tanggap/shared/api-search';
import { chartLogSchema, exportBodySchema, exportJobSchema, exportListSchema } from '@tanggap/shared/export';
import { readProgramNames } from '../../export/program-names.js';
import { timelineCsv } from '../../export/timeline-csv.js';
import { drawTimeline } from '../../search/draw-timeline.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';
import { downloadHeaders, sendDownload } from '../send-download.js';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Files that people ask for. Who may ask for what is the use case's to say: the log is for auditors, the rest for the desk. */
export function exportRoutes(deps: AppDeps): Route[] {
  const { exports } = deps;
  return [
    deskRoute('get', '/api/exports', 'signed-in', {
      summary: 'Own exports, newest first',
      reply: exportListSchema,
      handle: async ({ session }) => ({ exports: await exports.list(session.user.id) }),
    }),
    deskRoute('post', '/api/exports', 'signed-in', {
      summary: 'Ask for a file; it is written in the background',
      status: 201,
      body: exportBodySchema,
      reply: exportJobSchema,
      isCostly: true,
      handle: ({ body, session }) => exports.start(session.user, body),
    }),
    deskRoute('get', '/api/exports/timeline.csv', 'search:read', {
      summary: 'A timeline as CSV at once; it is small',
      query: timelineQuerySchema,
      async handle({ query, session, response }) {
        const parts = { split: query.split, programs: await readProgramNames(deps.store) };
        const bytes = await timelineCsv(await drawTimeline(deps, query), parts);
        await logAct(deps, session, 'export:timeline', 'timeline', { search: query });
        sendDownload(response, bytes, types['csv'] ?? '', `linimasa-${deps.now().slice(0, 10)}.csv`);
      },
    }),
    deskRoute('post', '/api/exports/chart', 'search:read', {
      summary: 'Note that a picture of a chart was made in the browser',
      status: 204,
      body: chartLogSchema,
      handle: ({ body, session }) =>
        logAct(deps, session, 'export:chart', body.name, { address: body.address }),
    }),
    deskRoute('get', '/api/exports/:id', 'signed-in', {
      summary: 'One of the own exports',
      reply: exportJobSchema,
      handle: ({ id, session }) => exports.get(session.user.id, id),
    }),
    deskRoute('post', '/api/exports/:id/cancel', 'signed-in', {
      summary: 'End an export at once; nothing is left of its file',
      reply: exportJobSchema,
      handle: ({ id, session }) => exports.cancel(session.user, id),
    }),
    deskRoute('get', '/api/exports/:id/file', 'signed-in', {
      summary: 'The finished file',
      async handle({ id, session, response }) {
        const { job, path } = await exports.file(session.user, id);
        response.set({
          ...downloadHeaders(types[job.format] ?? '', job.fileName),
          'Content-Length': job.bytes,
        });
        await pipeline(createReadStream(path), response);
      },
    }),
  ];
}
