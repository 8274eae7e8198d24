import type { Program, ProgramDraft } from '@tanggap/shared/program';
import type { Reason } from '@tanggap/shared/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { useToast } from '../../components/toast/toast.js';
import { api, isFailure, type ApiFailure } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';

/** Why a program may not be watched, as the server names it. */
export function refusalReasons(failure: ApiFailure | null): Reason[] {
  const reasons = failure?.code === 'program-refused' ? failure.details['reasons'] : undefined;
  return Array.isArray(reasons) ? (reasons as Reason[]) : [];
}

/** Proposing and settling; every write names the version it was made on. */
export function useProgramWrites() {
  const t = useText();
  const client = useQueryClient();
  const toast = useToast();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const write = async (action: () => Promise<Program>, done: string): Promise<Program | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const program = await action();
      client.setQueryData(keys.program(program.id), program);
      toast({ text: done });
      return program;
    } catch (error) {
      const words = t.errors[isFailure(error) ? error.code : 'internal'];
      if (isFailure(error)) setFailure(error);
      toast({ kind: 'refused', text: words.title });
      announce(`${words.title} ${words.help}`, 'assertive');
      return null;
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: keys.programs });
    }
  };

  return {
    isBusy,
    failure,
    add: (id: string, draft: ProgramDraft) => write(() => api.programs.add(id, draft), t.programs.proposed),
    propose: (id: string, version: number, draft: ProgramDraft) =>
      write(() => api.programs.propose(id, version, draft), t.programs.proposed),
    approve: ({ id, version }: Program) =>
      write(() => api.programs.approve(id, version), t.programs.proposal.approved),
    reject: ({ id, version }: Program) =>
      write(() => api.programs.reject(id, version), t.programs.proposal.rejected),
  };
}
