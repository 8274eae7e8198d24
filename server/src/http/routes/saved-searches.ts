import type { AppDeps } from '../app-deps.js';
import type { Route } from '../route.js';

export function savedSearchRoutes(deps: AppDeps): Route[] {
  void deps;
  return [];
}
