import type { Role } from './vocabulary.js';

/** What a signed-in person may do. Each route and socket request names exactly one. */
export const permissions = {
  'stories:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'stories:triage': ['officer', 'supervisor'],
  'mentions:capture': ['officer', 'analyst', 'supervisor'],
  'responses:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'responses:write': ['officer', 'supervisor'],
  'responses:approve': ['supervisor'],
  /** A second person of any writing role where no supervisor can be reached; reviewed by one afterwards. */
  'responses:approve-emergency': ['officer', 'analyst', 'supervisor'],
  'facts:write': ['officer', 'analyst', 'supervisor'],
  'narratives:write': ['supervisor'],
  'search:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'searches:save': ['officer', 'analyst', 'supervisor'],
  'issues:write': ['officer', 'analyst', 'supervisor'],
  'alerts:manage': ['analyst', 'supervisor'],
  'destinations:manage': ['supervisor', 'admin'],
  'campaigns:write': ['officer', 'analyst', 'supervisor'],
  'measure:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'measure:manage': ['supervisor', 'admin'],
  'roster:write': ['supervisor', 'admin'],
  'handovers:write': ['officer', 'supervisor'],
  'quality:review': ['analyst', 'supervisor'],
  'rules:read': ['analyst', 'supervisor'],
  'rules:write': ['analyst', 'supervisor'],
  'model:read': ['analyst', 'supervisor'],
  'corrections:write': ['officer', 'analyst', 'supervisor'],
  'corrections:export': ['analyst', 'supervisor'],
  'reports:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'reports:write': ['analyst', 'supervisor'],
  /** A report is final only after a supervisor has read it. */
  'reports:finish': ['supervisor'],
  'exports:create': ['officer', 'analyst', 'supervisor'],
  'programs:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'programs:propose': ['analyst', 'supervisor', 'admin'],
  'programs:approve': ['supervisor', 'admin'],
  'sources:read': ['officer', 'analyst', 'supervisor', 'admin'],
  'sources:manage': ['admin', 'supervisor'],
  'users:manage': ['admin'],
  'audit:read': ['auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function isAllowed(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
