import { suggestionsReplySchema } from '@tanggap/shared/api-search';
import {
  issueDetailSchema,
  issueEditSchema,
  issueListSchema,
  issueMergeSchema,
  issueMoveSchema,
  issueQuerySchema,
  issueSplitSchema,
  issueUndoSchema,
  newIssueSchema,
  type IssueList,
  type IssueSummary,
} from '@tanggap/shared/issue';
import { createIssue } from '../../search/create-issue.js';
import { editIssue } from '../../search/edit-issue.js';
import { findIssue } from '../../search/issue-acts.js';
import { mergeIssues } from '../../search/merge-issues.js';
import { moveStories } from '../../search/move-stories.js';
import { splitIssue } from '../../search/split-issue.js';
import { suggestStories } from '../../search/suggest-stories.js';
import { undoIssue } from '../../search/undo-issue.js';
import type { AppDeps } from '../app-deps.js';
import { presentStory } from '../present.js';
import type { ReadLog } from '../read-log.js';
import { deskRoute, type Route } from '../route.js';

/** A desk follows some dozens; closed ones stay to be looked up. */
const mostIssues = 500;

async function all(issues: Promise<IssueSummary[]>): Promise<IssueList> {
  return { issues: await issues };
}

/** Themes that stories belong to over weeks. Every write carries the version that was seen. */
export function issueRoutes(deps: AppDeps, reads: ReadLog): Route[] {
  const { store } = deps;
  return [
    deskRoute('get', '/api/issues', 'search:read', {
      summary: 'Issues by status, program or story, newest mention first',
      query: issueQuerySchema,
      reply: issueListSchema,
      handle: ({ query: { status, program, story } }) =>
        all(
          store.issues.list({
            ...(status && { status }),
            ...(program && { program }),
            ...(story && { storyId: story }),
            limit: mostIssues,
          }),
        ),
    }),
    deskRoute('post', '/api/issues', 'issues:write', {
      summary: 'Begin an issue, with stories where some are named',
      status: 201,
      body: newIssueSchema,
      reply: issueListSchema,
      handle: ({ body, session }) => all(createIssue(deps, session.user, body)),
    }),
    deskRoute('get', '/api/issues/:id', 'search:read', {
      summary: 'One issue with what was done to it, newest first',
      reply: issueDetailSchema,
      async handle({ id, session }) {
        const issue = await findIssue(deps, id);
        await reads.note(session, 'issue:read', id);
        return { issue, changes: await store.issues.changes(id) };
      },
    }),
    deskRoute('patch', '/api/issues/:id', 'issues:write', {
      summary: 'Write the words of an issue, close it or open it again',
      body: issueEditSchema,
      reply: issueListSchema,
      handle: ({ id, body, session }) => all(editIssue(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/issues/:id/move', 'issues:write', {
      summary: 'Put stories into an issue or take them out',
      body: issueMoveSchema,
      reply: issueListSchema,
      handle: ({ id, body, session }) => all(moveStories(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/issues/:id/merge', 'issues:write', {
      summary: 'Move all stories of other issues into this one',
      body: issueMergeSchema,
      reply: issueListSchema,
      handle: ({ id, body, session }) => all(mergeIssues(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/issues/:id/split', 'issues:write', {
      summary: 'Move some stories into a new issue',
      body: issueSplitSchema,
      reply: issueListSchema,
      handle: ({ id, body, session }) => all(splitIssue(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/issues/:id/undo', 'issues:write', {
      summary: 'Take back the newest change of an issue',
      body: issueUndoSchema,
      reply: issueListSchema,
      handle: ({ id, body, session }) => all(undoIssue(deps, session.user, id, body.version)),
    }),
    deskRoute('get', '/api/issues/:id/suggestions', 'search:read', {
      summary: 'Stories that match the query of an issue and belong to none',
      reply: suggestionsReplySchema,
      async handle({ id }) {
        const { stories } = await suggestStories(deps, id);
        return { stories: stories.map(presentStory) };
      },
    }),
  ];
}
