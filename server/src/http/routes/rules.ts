import { analystRuleSchema, ruleDraftSchema, ruleTestSchema } from '@tanggap/shared/rules/analyst-rule';
import {
  ruleDetailSchema,
  ruleEditSchema,
  ruleEffectReplySchema,
  ruleListSchema,
  ruleMoveSchema,
  ruleStoriesQuerySchema,
  ruleStoriesReplySchema,
} from '@tanggap/shared/rules/api-rules';
import { moveRule } from '../../rules/move-rule.js';
import { listRules, showEffect, showRule, startTest, storiesOfTest } from '../../rules/show-rules.js';
import { addRule, editRule } from '../../rules/write-rule.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { presentStory } from '../present.js';
import { deskRoute, type Route } from '../route.js';

/** Rules of analysts: written as drafts, tried on 30 days, activated by a second person. */
export function ruleRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/rules', 'rules:read', {
      summary: 'Every rule with what its pattern meets since it stands in its state',
      reply: ruleListSchema,
      handle: async () => ({ rules: await listRules(deps) }),
    }),
    deskRoute('post', '/api/rules', 'rules:write', {
      summary: 'Write a rule; it begins as a draft that changes no score',
      status: 201,
      body: ruleDraftSchema,
      reply: analystRuleSchema,
      handle: ({ body, session }) => addRule(deps, session.user, body),
    }),
    deskRoute('get', '/api/rules/:id', 'rules:read', {
      summary: 'One rule with its steps, its tests, and what is in the way of activating it',
      reply: ruleDetailSchema,
      handle: ({ id, session }) => showRule(deps, session.user, id),
    }),
    deskRoute('patch', '/api/rules/:id', 'rules:write', {
      summary: 'Write new words; the rule is a draft again',
      body: ruleEditSchema,
      reply: analystRuleSchema,
      handle: ({ id, body, session }) => editRule(deps, session.user, id, body),
    }),
    deskRoute('post', '/api/rules/:id/move', 'rules:write', {
      summary: 'Activate, retire or reopen a rule; activating needs a test and a second person',
      body: ruleMoveSchema,
      reply: analystRuleSchema,
      handle: ({ id, body, session }) => moveRule(deps, session.user, id, body),
    }),
    deskRoute('get', '/api/rules/:id/effect', 'rules:read', {
      summary: 'What the rule does, or as a draft would do, since it stands in its state',
      reply: ruleEffectReplySchema,
      isCostly: true,
      handle: ({ id }) => showEffect(deps, id),
    }),
    deskRoute('post', '/api/rules/:id/tests', 'rules:write', {
      summary: 'Try the rule on the last 30 days, in the background',
      status: 201,
      reply: ruleTestSchema,
      isCostly: true,
      async handle({ id, session }) {
        const test = await startTest(deps, session.user, id);
        await logAct(deps, session, 'rule:test', id, { testId: test.id });
        return test;
      },
    }),
    deskRoute('get', '/api/rule-tests/:id/stories', 'rules:read', {
      summary: 'The stories behind a figure of a test',
      query: ruleStoriesQuerySchema,
      reply: ruleStoriesReplySchema,
      async handle({ id, query }) {
        const { stories, count } = await storiesOfTest(deps, id, query.set);
        return { stories: stories.map(presentStory), count };
      },
    }),
  ];
}
