import type { Clocks } from '@tanggap/shared/case';
import type { TimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import type { CaseStatus, Exit, SourceKind } from '@tanggap/shared/vocabulary';

/** The moments of one flagged story. `urgency` is what it is now; what it was at the flag is not kept. */
export interface CaseTimes {
  storyId: string;
  title: string;
  programs: string[];
  urgency: number;
  sourceKinds: SourceKind[];
  status: CaseStatus;
  exit: Exit | null;
  holder: { id: string; name: string } | null;
  isDemo: boolean;
  /** True where no source gave a usable date of its first publication. */
  isUndated: boolean;
  clocks: Clocks;
}

export interface MeasureStore {
  /** Stories that are flagged and had a clock in the range (`to` exclusive), merged ones left out. By number. */
  cases(query: { from: string; to: string; program?: string[] | undefined }): Promise<CaseTimes[]>;
  /** Flagged stories whose case is open, by number. */
  openCases(): Promise<CaseTimes[]>;
  /** What people did in the range, from Jejak: one row an act, in order of time. */
  acts(query: { from: string; to: string; actorId?: string }): Promise<
    {
      at: string;
      kind: TimelineKind;
      actorId: string;
      actorName: string;
      storyId: string;
      data: TimelineEntry['data'];
    }[]
  >;
  /**
   * Decisions that closed a story or sent it to be answered, for the sample: the newest of each story in the range, in
   * order of time. Those taken back and those of merged stories are left out.
   */
  decisions(query: {
    from: string;
    to: string;
  }): Promise<{ storyId: string; outcome: 'answer' | Exit; byId: string; at: string }[]>;
}
