import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { firstOutAt, type References } from '@tanggap/shared/response-rules';

/** What a file is made from: one version, and what it leans on. */
export interface FileInput {
  version: ResponseVersion;
  response: Response;
  references: References;
  desk: DeskProfile;
  pageUrl: string;
  /** Moment of making, ISO in UTC. */
  now: string;
  /** Names of the programs concerned, for the card; without them it names none. */
  programNames?: readonly string[];
}

/** A version that nobody else has approved or put out is a draft, and every file of it says so. */
export function isDraft({ version, response }: Pick<FileInput, 'version' | 'response'>): boolean {
  const isApproved = response.approval?.version === version.n;
  return !isApproved && !response.publications.some((publication) => publication.version === version.n);
}

export const draftNote = 'DRAF – belum disetujui, jangan diedarkan';

/** The day the version went out where it did, else the day of making; ISO. */
export function dateOf({ version, response, now }: FileInput): string {
  return firstOutAt(response, version.n) ?? now;
}
