import type { Correction } from '@tanggap/shared/correction';
import type { SameClaimReply } from '@tanggap/shared/fact-check';
import type { AnalystRule, RuleDraft, RuleSet, RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type {
  CorrectionCounts,
  DriftReply,
  FairnessReply,
  ModelReply,
} from '@tanggap/shared/rules/api-model';
import type {
  CountedRule,
  RuleDetail,
  RuleEffectReply,
  RuleMove,
  RuleStoriesReply,
} from '@tanggap/shared/rules/api-rules';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Signal } from '@tanggap/shared/vocabulary';
import { at, get, patch, post, queryString, request, type Signal as AbortSign } from './http.js';

export const rules = {
  list: (signal?: AbortSign) => get<{ rules: CountedRule[] }>('/api/rules', signal),
  get: (id: string, signal?: AbortSign) => get<RuleDetail>(at('rules', id), signal),
  effect: (id: string, signal?: AbortSign) => get<RuleEffectReply>(at('rules', id, '/effect'), signal),
  add: (draft: RuleDraft) => post<AnalystRule>('/api/rules', draft),
  edit: (id: string, body: { version: number; note: string; draft: RuleDraft }) =>
    patch<AnalystRule>(at('rules', id), body),
  move: (id: string, body: { version: number; move: RuleMove; note: string }) =>
    post<AnalystRule>(at('rules', id, '/move'), body),
  test: (id: string) => post<RuleTest>(at('rules', id, '/tests')),
  stories: (testId: string, set: RuleSet, signal?: AbortSign) =>
    get<RuleStoriesReply>(`${at('rule-tests', testId, '/stories')}${queryString({ set })}`, signal),
};

export const marks = {
  /** Says of one signal of a story that it is, or is not, there. */
  add: (storyId: string, signal: Signal, label: boolean) =>
    post<Correction>(at('stories', storyId, '/marks'), { signal, label }),
};

/** That a story carries the claim of a check shown with it. */
export const sameClaim = {
  confirm: (storyId: string, factCheckId: string) =>
    post<SameClaimReply>(at('stories', storyId, '/same-claim'), { factCheckId }),
  takeBack: (storyId: string, factCheckId: string) =>
    request<SameClaimReply>('DELETE', at('stories', storyId, `/same-claim${queryString({ factCheckId })}`)),
};

export const model = {
  about: (signal?: AbortSign) => get<ModelReply>('/api/model', signal),
  fairness: (days: number, signal?: AbortSign) =>
    get<FairnessReply>(`/api/model/fairness${queryString({ days })}`, signal),
  drift: (signal?: AbortSign) => get<DriftReply>('/api/model/drift', signal),
  corrections: (signal?: AbortSign) => get<CorrectionCounts>('/api/corrections/counts', signal),
};

export const ruleKeys = {
  all: ['rules'] as const,
  list: ['rules', 'list'] as const,
  one: (id: string) => ['rules', 'one', id] as const,
  effect: (id: string, version: number) => ['rules', 'effect', id, version] as const,
  stories: (testId: string, set: RuleSet) => ['rule-tests', testId, set] as const,
  about: ['model', 'about'] as const,
  fairness: (days: number) => ['model', 'fairness', days] as const,
  drift: ['model', 'drift'] as const,
  corrections: ['model', 'corrections'] as const,
};

/** While a test runs its progress is told live; this is for a connection that is away. */
const testEveryMs = 3_000;

export const useRules = () =>
  useQuery({
    queryKey: ruleKeys.list,
    queryFn: ({ signal }) => rules.list(signal),
    select: (reply) => reply.rules,
  });

export const useRule = (id: string) =>
  useQuery({
    queryKey: ruleKeys.one(id),
    queryFn: ({ signal }) => rules.get(id, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.tests.some(({ state }) => state === 'waiting' || state === 'running') ? testEveryMs : false,
  });

export const useRuleEffect = (id: string, version: number) =>
  useQuery({ queryKey: ruleKeys.effect(id, version), queryFn: ({ signal }) => rules.effect(id, signal) });

export const useRuleStories = (testId: string, set: RuleSet) =>
  useQuery({
    queryKey: ruleKeys.stories(testId, set),
    queryFn: ({ signal }) => rules.stories(testId, set, signal),
  });

export const useModel = () =>
  useQuery({ queryKey: ruleKeys.about, queryFn: ({ signal }) => model.about(signal) });

export const useFairness = (days: number) =>
  useQuery({
    queryKey: ruleKeys.fairness(days),
    queryFn: ({ signal }) => model.fairness(days, signal),
    placeholderData: keepPreviousData,
  });

export const useDrift = () =>
  useQuery({ queryKey: ruleKeys.drift, queryFn: ({ signal }) => model.drift(signal) });

export const useCorrectionCounts = () =>
  useQuery({
    queryKey: ruleKeys.corrections,
    queryFn: ({ signal }) => model.corrections(signal),
    select: ({ counts }) => counts,
  });
