/** Documents that one commit may write of a kind before the places of the next begin. */
const perCommit = 1_000_000;

/** Place in the order of arrival, over all commits: the first of a commit is at 0. */
export const placeIn = (commit: number, at: number): number => commit * perCommit + at;
