import {
  campaignEditSchema,
  campaignPageSchema,
  campaignQuerySchema,
  campaignReplySchema,
  stepDoneSchema,
} from '@tanggap/shared/api-campaign';
import { campaignDraftSchema, campaignTrackSchema } from '@tanggap/shared/campaign';
import { markStep } from '../../campaign/mark-step.js';
import { editCampaign, findCampaign, planCampaign, readCampaign } from '../../campaign/plan-campaign.js';
import { trackCampaign } from '../../campaign/track-campaign.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';

const pageSize = 50;

/** Campaigns: planned, put out by people, and counted. */
export function campaignRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/campaigns', 'search:read', {
      summary: 'Campaigns, the latest start first',
      query: campaignQuerySchema,
      reply: campaignPageSchema,
      async handle({ query: { status, cursor } }) {
        const { records, nextCursor } = await deps.store.campaigns.list({
          limit: pageSize,
          ...(status && { marks: [`status:${status}`] }),
          ...(cursor !== undefined && { cursor }),
        });
        return { campaigns: records, nextCursor };
      },
    }),
    deskRoute('post', '/api/campaigns', 'campaigns:write', {
      summary: 'Plan a campaign; nothing of it is posted',
      status: 201,
      body: campaignDraftSchema,
      reply: campaignReplySchema,
      handle: ({ body, session }) => planCampaign(deps, session.user, body),
    }),
    deskRoute('get', '/api/campaigns/:id', 'search:read', {
      summary: 'One campaign with what to look at before it runs',
      reply: campaignReplySchema,
      handle: ({ id }) => readCampaign(deps, id),
    }),
    deskRoute('patch', '/api/campaigns/:id', 'campaigns:write', {
      summary: 'Change a plan, start it, end it or give it up',
      body: campaignEditSchema,
      reply: campaignReplySchema,
      handle: ({ id, body, session }) => editCampaign(deps, session.user, id, body),
    }),
    deskRoute('post', '/api/campaigns/:id/done', 'campaigns:write', {
      summary: 'Note that a person put a step out, or take that back',
      body: stepDoneSchema,
      reply: campaignReplySchema,
      handle: ({ id, body, session }) => markStep(deps, session.user, id, body),
    }),
    deskRoute('get', '/api/campaigns/:id/track', 'search:read', {
      summary: 'Hashtags by day, questions before and during, steps done and late',
      reply: campaignTrackSchema,
      handle: async ({ id }) => trackCampaign(deps, await findCampaign(deps, id)),
    }),
  ];
}
