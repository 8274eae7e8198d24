import type { ProgramDraft } from '@tanggap/shared/program';

/** A line of the default table: what differs between programs; the rest is filled by `defaultPrograms`. */
export interface ProgramRow {
  id: string;
  name: string;
  aliases: string[];
  ambiguous?: string[];
  context?: string[];
  excluded?: string[];
  agency: string;
  host: string | null;
  /** What usually goes round about the program; ends the sentence "Mengawasi klaim publik tentang …". */
  watchFor: string;
  priority: ProgramDraft['priority'];
}
