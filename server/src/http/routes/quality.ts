import {
  drawBodySchema,
  qualityAnswerSchema,
  qualityQuerySchema,
  qualityReplySchema,
  type QualityReply,
} from '@tanggap/shared/api-measure';
import { answerItem } from '../../measure/answer-sample.js';
import { drawWeek } from '../../measure/draw-sample.js';
import { readQuality } from '../../measure/quality.js';
import type { AppDeps } from '../app-deps.js';
import { labelSecondLook } from '../label-acts.js';
import { presentTitled } from '../present-measure.js';
import { deskRoute, type Route } from '../route.js';

const presentReply = (reply: QualityReply): QualityReply => ({
  ...reply,
  items: reply.items.map(presentTitled),
});

/** The weekly second look at decisions, blind until answered. */
export function qualityRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/quality', 'measure:read', {
      summary: 'The sample of a week and how far two looks agree',
      query: qualityQuerySchema,
      reply: qualityReplySchema,
      handle: async ({ query, session }) => presentReply(await readQuality(deps, session.user, query.week)),
    }),
    deskRoute('post', '/api/quality/draw', 'quality:review', {
      summary: 'Draw the sample of a week, or what is missing of it by now',
      body: drawBodySchema,
      reply: qualityReplySchema,
      async handle({ body: { week }, session }) {
        await drawWeek(deps, session.user, week);
        return presentReply(await readQuality(deps, session.user, week));
      },
    }),
    deskRoute('post', '/api/quality/:id/answer', 'quality:review', {
      summary: 'Decide a drawn story again, without knowing the first decision',
      body: qualityAnswerSchema,
      reply: qualityReplySchema,
      async handle({ id, body, session }) {
        const reply = await answerItem(deps, session.user, id, body);
        await labelSecondLook(deps, session, id);
        return presentReply(reply);
      },
    }),
  ];
}
