import type { AppDeps } from '../app-deps.js';
import type { Route } from '../route.js';

export function exportRoutes(deps: AppDeps): Route[] {
  void deps;
  return [];
}
