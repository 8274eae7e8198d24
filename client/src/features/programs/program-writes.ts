import type { Program, ProgramDraft } from '@tanggap/shared/program';
import type { Reason } from '@tanggap/shared/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { useWrite } from '../../components/use-write.js';
import { api, type ApiFailure } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';

/** Why a program may not be watched, as the server names it. */
export function refusalReasons(failure: ApiFailure | null): Reason[] {
  const reasons = failure?.code === 'program-refused' ? failure.details['reasons'] : undefined;
  return Array.isArray(reasons) ? (reasons as Reason[]) : [];
}

/** Proposing and settling; every write names the version it was made on. */
export function useProgramWrites() {
  const t = useText().programs;
  const client = useQueryClient();
  const { write, isBusy, failure } = useWrite();
  const save = async (action: () => Promise<Program>, done: string): Promise<Program | null> => {
    const kept = async (): Promise<Program> => {
      const program = await action();
      client.setQueryData(keys.program(program.id), program);
      return program;
    };
    return (await write(kept, { done, refresh: [keys.programs] }))?.value ?? null;
  };
  return {
    isBusy,
    failure,
    add: (id: string, draft: ProgramDraft) => save(() => api.programs.add(id, draft), t.proposed),
    propose: (id: string, version: number, draft: ProgramDraft) =>
      save(() => api.programs.propose(id, version, draft), t.proposed),
    approve: ({ id, version }: Program) => save(() => api.programs.approve(id, version), t.proposal.approved),
    reject: ({ id, version }: Program) => save(() => api.programs.reject(id, version), t.proposal.rejected),
  };
}
