import type { Permission } from '@tanggap/shared/roles';
import type { ComponentType } from 'react';
import { lazyPage } from './lazy-page.js';

export interface TimeRoute {
  path: string;
  permission: Permission;
  Page: ComponentType;
}

/** Pages about what was said and how fast it was answered, over time. */
export const timeRoutes: readonly TimeRoute[] = [
  {
    path: 'issues',
    permission: 'search:read',
    Page: lazyPage(async () => (await import('../features/search/search-page.js')).SearchPage),
  },
  {
    path: 'issues/:id',
    permission: 'search:read',
    Page: lazyPage(async () => (await import('../features/search/issue/issue-page.js')).IssuePage),
  },
  {
    path: 'questions',
    permission: 'search:read',
    Page: lazyPage(async () => (await import('../features/issues/questions-page.js')).QuestionsPage),
  },
  {
    path: 'campaigns',
    permission: 'search:read',
    Page: lazyPage(async () => (await import('../features/campaigns/campaigns-page.js')).CampaignsPage),
  },
  {
    path: 'campaigns/:id',
    permission: 'search:read',
    Page: lazyPage(async () => (await import('../features/campaigns/campaign-page.js')).CampaignPage),
  },
  {
    path: 'measure',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/measure-page.js')).MeasurePage),
  },
  {
    path: 'measure/stories',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/stage-stories-page.js')).StageStoriesPage),
  },
  {
    path: 'measure/backlog',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/backlog-page.js')).BacklogPage),
  },
  {
    path: 'measure/workload',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/workload-page.js')).WorkloadPage),
  },
  {
    path: 'measure/quality',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/quality-page.js')).QualityPage),
  },
  {
    path: 'measure/effect',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/effect-page.js')).EffectPage),
  },
  {
    path: 'measure/targets',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/targets-page.js')).TargetsPage),
  },
  {
    path: 'measure/calendar',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/measure/calendar-page.js')).CalendarPage),
  },
  {
    path: 'model',
    permission: 'model:read',
    Page: lazyPage(async () => (await import('../features/model/model-page.js')).ModelPage),
  },
  {
    path: 'rules',
    permission: 'rules:read',
    Page: lazyPage(async () => (await import('../features/rules/rules-page.js')).RulesPage),
  },
  {
    path: 'roster',
    permission: 'measure:read',
    Page: lazyPage(async () => (await import('../features/roster/roster-page.js')).RosterPage),
  },
  {
    path: 'reports',
    permission: 'reports:read',
    Page: lazyPage(async () => (await import('../features/reports/reports-page.js')).ReportsPage),
  },
  {
    path: 'reports/:id',
    permission: 'reports:read',
    Page: lazyPage(async () => (await import('../features/reports/report-page.js')).ReportPage),
  },
  {
    path: 'exports',
    permission: 'exports:create',
    Page: lazyPage(async () => (await import('../features/reports/exports-page.js')).ExportsPage),
  },
  {
    path: 'alerts',
    permission: 'search:read',
    Page: lazyPage(async () => (await import('../features/alerts/alerts-page.js')).AlertsPage),
  },
];
