import type { DeskProfile } from '../desk-profile.js';
import type { Program } from '../program.js';

type Named = Pick<Program, 'id' | 'name' | 'aliases' | 'ambiguous' | 'agency' | 'host'>;

/** Names of who speaks and of the programs concerned: none of them is a private person. */
export function knownNamesOf(
  desk: Pick<DeskProfile, 'agency' | 'unit'> | undefined,
  programs: readonly Named[],
  concerned: readonly string[],
): string[] {
  return [
    ...(desk ? [desk.agency, desk.unit] : []),
    ...programs
      .filter(({ id }) => concerned.includes(id))
      .flatMap(({ name, aliases, ambiguous, agency, host }) => [
        name,
        ...aliases,
        ...ambiguous,
        agency,
        host ?? '',
      ]),
  ];
}
