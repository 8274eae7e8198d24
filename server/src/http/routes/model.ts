import { pipeline } from 'node:stream/promises';
import {
  correctionExportSchema,
  correctionPageSchema,
  correctionSchema,
  correctionsQuerySchema,
  markBodySchema,
} from '@tanggap/shared/correction';
import { AppError } from '@tanggap/shared/errors';
import {
  correctionCountsSchema,
  driftReplySchema,
  fairnessQuerySchema,
  fairnessReplySchema,
  modelReplySchema,
} from '@tanggap/shared/rules/api-model';
import { presentFrom, urgencyCuts } from '@tanggap/shared/story-rules';
import { readDrift } from '../../model/read-drift.js';
import { readFairness } from '../../model/read-fairness.js';
import { correctionLines, countCorrections } from '../../rules/export-corrections.js';
import { keepMark } from '../../rules/keep-corrections.js';
import { claimWatchFrom, negativeWatchFrom, watchFrom } from '../../score/level.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';
import { downloadHeaders } from '../send-download.js';

const thresholds = {
  ...{ flag: presentFrom, watch: watchFrom, claimWatch: claimWatchFrom, negativeWatch: negativeWatchFrom },
  ...urgencyCuts,
};
const types = { csv: 'text/csv; charset=utf-8', jsonl: 'text/plain; charset=utf-8' } as const;

/** What the scores are worth, and what people said against them. */
export function modelRoutes(deps: AppDeps): Route[] {
  const { store, now } = deps;
  return [
    deskRoute('get', '/api/model', 'model:read', {
      summary:
        'The models that run, their data and licences, the figures of the model card, the cuts, the extra engine',
      reply: modelReplySchema,
      handle: () => Promise.resolve({ ...deps.model, thresholds, extraEngine: deps.extraEngine() }),
    }),
    deskRoute('get', '/api/model/fairness', 'model:read', {
      summary: 'How often criticism was flagged, by program and province',
      query: fairnessQuerySchema,
      reply: fairnessReplySchema,
      handle: ({ query }) => readFairness(deps, query.days ?? 30),
    }),
    deskRoute('get', '/api/model/drift', 'model:read', {
      summary: 'The scores of the last 30 days against the 30 before',
      reply: driftReplySchema,
      handle: () => readDrift(deps),
    }),
    deskRoute('post', '/api/stories/:id/marks', 'corrections:write', {
      summary: 'Say of one signal of a story that it is, or is not, there; kept as a labelled row',
      status: 201,
      body: markBodySchema,
      reply: correctionSchema,
      async handle({ id, body: { signal, label, note }, session }) {
        const judgement = {
          storyId: id,
          origin: 'mark' as const,
          outcome: null,
          role: session.user.role,
          note,
        };
        const row = await keepMark(labelling(deps), judgement, { judged: signal, label });
        if (!row) throw new AppError('not-found', `expected a known story, got ${id}`, { storyId: id });
        await logAct(deps, session, 'story:mark', id, { signal, label, correction: row.id });
        return row;
      },
    }),
    deskRoute('get', '/api/corrections', 'model:read', {
      summary: 'Labels that people gave, newest first, private data masked',
      query: correctionsQuerySchema,
      reply: correctionPageSchema,
      async handle({ query: { judged, limit = 50, cursor } }) {
        const marks = ['counts', ...(judged ? [`judged:${judged}`] : [])];
        const page = await store.corrections.list({ marks, limit, ...(cursor !== undefined && { cursor }) });
        return { corrections: page.records, nextCursor: page.nextCursor };
      },
    }),
    deskRoute('get', '/api/corrections/counts', 'model:read', {
      summary: 'Labels by what was judged, and how many differ from the machine',
      reply: correctionCountsSchema,
      handle: async () => ({ counts: await countCorrections(store) }),
    }),
    deskRoute('get', '/api/corrections/export', 'corrections:export', {
      summary: 'All labels that count, as CSV or JSON lines, for training and evaluation',
      query: correctionExportSchema,
      isCostly: true,
      async handle({ query: { format }, session, response }) {
        const name = `koreksi-${now().slice(0, 10)}.${format}`;
        await logAct(deps, session, 'export:corrections', name, { format });
        response.set(downloadHeaders(types[format], name));
        await pipeline(correctionLines(store, format), response);
      },
    }),
  ];
}

const labelling = ({ store, publisher, now, modelVersion }: AppDeps) => ({
  store,
  publisher,
  now,
  modelVersion,
});
