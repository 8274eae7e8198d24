import {
  savedSearchDraftSchema,
  savedSearchEditSchema,
  savedSearchListSchema,
  savedSearchSchema,
} from '@tanggap/shared/saved-search';
import { listSavedSearches } from '../../search/find-saved-searches.js';
import { editSavedSearch, removeSavedSearch, saveSearch } from '../../search/save-search.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';

/** Searches that people keep, each with its purpose; shared ones are everybody's to run. */
export function savedSearchRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/saved-searches', 'search:read', {
      summary: 'Own saved searches and those that others share',
      reply: savedSearchListSchema,
      handle: async ({ session }) => ({ searches: await listSavedSearches(deps, session.user) }),
    }),
    deskRoute('post', '/api/saved-searches', 'searches:save', {
      summary: 'Save a search with its purpose',
      status: 201,
      body: savedSearchDraftSchema,
      reply: savedSearchSchema,
      handle: ({ body, session }) => saveSearch(deps, session.user, body),
    }),
    deskRoute('patch', '/api/saved-searches/:id', 'searches:save', {
      summary: 'Write the next version of a saved search, or bring a removed one back',
      body: savedSearchEditSchema,
      reply: savedSearchSchema,
      handle: ({ id, body, session }) => editSavedSearch(deps, session.user, id, body),
    }),
    deskRoute('delete', '/api/saved-searches/:id', 'searches:save', {
      summary: 'Take a saved search out of the lists; an edit brings it back',
      reply: savedSearchSchema,
      handle: ({ id, session }) => removeSavedSearch(deps, session.user, id),
    }),
  ];
}
