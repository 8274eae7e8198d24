import { AppError } from '@tanggap/shared/errors';
import type { Program, ProgramDraft } from '@tanggap/shared/program';
import { refuseProgram } from '@tanggap/shared/program-rules';
import { requireQuery } from '../programs/require-query.js';
import type { Actor } from './triage-deps.js';

/** What may be watched, and that two people agree on it. Each function gives the next version of the program, to be put. */

function requireAllowed(draft: ProgramDraft, now: string): void {
  requireQuery(draft);
  const reasons = refuseProgram(draft, now);
  if (reasons.length === 0) return;
  throw new AppError('program-refused', reasons.map(({ en }) => en).join(' '), { reasons });
}

function requireVersion(program: Program, version: number): void {
  if (program.version === version) return;
  throw new AppError('program-changed', `${program.id} changed meanwhile; look at it again`, { program });
}

type Proposal = NonNullable<Program['proposal']>;

function requireProposal({ id, proposal }: Program): Proposal {
  if (!proposal) throw new AppError('program-changed', `expected a proposal for ${id}; there is none`);
  return proposal;
}

function proposalOf(draft: ProgramDraft, author: Actor, at: string): Proposal {
  return { draft, byId: author.id, byName: author.name, at };
}

/** A program that nobody watches yet. Refuses with `program-refused` and `details.reasons`, or with `query-refused`. */
export function proposeProgram(id: string, draft: ProgramDraft, author: Actor, now: string): Program {
  requireAllowed(draft, now);
  const proposal = proposalOf(draft, author, now);
  return { ...draft, id, status: 'proposed', version: 1, approver: null, proposal };
}

/** A change that waits; what runs now goes on. A newer proposal replaces an older one. */
export function proposeChange(
  program: Program,
  version: number,
  draft: ProgramDraft,
  author: Actor,
  now: string,
): Program {
  requireVersion(program, version);
  requireAllowed(draft, now);
  return { ...program, version: version + 1, proposal: proposalOf(draft, author, now) };
}

/** Puts a proposal into force. Its author never approves it (`second-person-needed`). */
export function approveProposal(program: Program, version: number, approver: Actor, now: string): Program {
  requireVersion(program, version);
  const { draft, byId } = requireProposal(program);
  if (byId === approver.id) {
    throw new AppError('second-person-needed', 'the author of a proposal cannot approve it', {
      programId: program.id,
    });
  }
  requireAllowed(draft, now);
  const { id } = program;
  return { ...draft, id, status: 'active', version: version + 1, approver: approver.name, proposal: null };
}

/** Drops a proposal. A program that never ran has ended with it. */
export function rejectProposal(program: Program, version: number): Program {
  requireVersion(program, version);
  requireProposal(program);
  const status = program.status === 'proposed' ? 'ended' : program.status;
  return { ...program, status, version: version + 1, proposal: null };
}
