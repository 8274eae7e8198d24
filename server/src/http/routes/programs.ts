import { programListSchema, programTrialBodySchema, programTrialSchema } from '@tanggap/shared/api';
import {
  newProgramSchema,
  programHistorySchema,
  proposalBodySchema,
  proposalVerdictSchema,
} from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import { programSchema, type Program } from '@tanggap/shared/program';
import {
  approveProposal,
  proposeChange,
  proposeProgram,
  rejectProposal,
} from '../../triage/propose-program.js';
import { logAct } from '../act-log.js';
import { requireQuery } from '../../programs/require-query.js';
import type { AppDeps } from '../app-deps.js';
import { presentTrial } from '../present.js';
import { deskRoute, type Route } from '../route.js';
import type { ActiveSession } from '../session.js';

/** How many recent texts a draft is tried on (screens, section 4). */
const trialTexts = 200;

async function findProgram({ store }: AppDeps, id: string): Promise<Program> {
  const program = await store.programs.get(id);
  if (!program) throw new AppError('not-found', `expected a known program, got ${id}`);
  return program;
}

async function save(
  deps: AppDeps,
  session: ActiveSession,
  action: string,
  program: Program,
): Promise<Program> {
  await deps.store.programs.put(program);
  await logAct(deps, session, action, program.id, { version: program.version });
  deps.ingest.programsChanged();
  deps.publisher.programsChanged(program.id);
  return program;
}

export function programRoutes(deps: AppDeps): Route[] {
  const { store, now } = deps;
  return [
    deskRoute('get', '/api/programs', 'programs:read', {
      summary: 'All programs, with changes that wait for a second person',
      reply: programListSchema,
      handle: async () => ({ programs: await store.programs.list() }),
    }),
    deskRoute('post', '/api/programs/trial', 'programs:propose', {
      summary: 'Try a draft’s words on the 200 most recent texts; saves nothing',
      body: programTrialBodySchema,
      reply: programTrialSchema,
      async handle({ body: { draft, id } }) {
        requireQuery(draft);
        const [texts, running] = await Promise.all([
          store.mentions.recent(trialTexts),
          id === undefined ? null : store.programs.get(id),
        ]);
        return presentTrial(deps.tryProgram(draft, texts, running));
      },
    }),
    deskRoute('post', '/api/programs', 'programs:propose', {
      summary: 'Propose a new program; it is watched once a second person approves',
      status: 201,
      body: newProgramSchema,
      reply: programSchema,
      async handle({ body: { id, draft }, session }) {
        if (await store.programs.get(id))
          throw new AppError('name-taken', `the program ${id} exists already`);
        return save(deps, session, 'program:propose', proposeProgram(id, draft, session.user, now()));
      },
    }),
    deskRoute('get', '/api/programs/:id', 'programs:read', {
      summary: 'One program',
      reply: programSchema,
      handle: ({ id }) => findProgram(deps, id),
    }),
    deskRoute('get', '/api/programs/:id/history', 'programs:read', {
      summary: 'All versions of a program, newest first',
      reply: programHistorySchema,
      async handle({ id }) {
        await findProgram(deps, id);
        const versions = await store.programs.history(id);
        return { versions: versions.toSorted((a, b) => b.version - a.version) };
      },
    }),
    deskRoute('post', '/api/programs/:id/proposal', 'programs:propose', {
      summary: 'Propose a change of a program',
      body: proposalBodySchema,
      reply: programSchema,
      async handle({ id, body: { version, draft }, session }) {
        const changed = proposeChange(await findProgram(deps, id), version, draft, session.user, now());
        return save(deps, session, 'program:propose', changed);
      },
    }),
    deskRoute('post', '/api/programs/:id/approve', 'programs:approve', {
      summary: 'Approve a proposal; never one’s own',
      body: proposalVerdictSchema,
      reply: programSchema,
      async handle({ id, body: { version }, session }) {
        const approved = approveProposal(await findProgram(deps, id), version, session.user, now());
        return save(deps, session, 'program:approve', approved);
      },
    }),
    deskRoute('post', '/api/programs/:id/reject', 'programs:approve', {
      summary: 'Reject a proposal; what runs now stays',
      body: proposalVerdictSchema,
      reply: programSchema,
      handle: async ({ id, body: { version }, session }) =>
        save(deps, session, 'program:reject', rejectProposal(await findProgram(deps, id), version)),
    }),
  ];
}
