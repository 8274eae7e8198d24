import type { MissingEvidence } from '@tanggap/shared/case-rules';
import { AppError } from '@tanggap/shared/errors';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Response } from '@tanggap/shared/response';

export function unknownNoun(noun: string, id: string): AppError {
  return new AppError('not-found', `expected a known ${noun}, got ${id}`);
}

/** `state` is where it stands; `wanted` says which step would fit. */
export function wrongState(id: string, state: string, wanted: string): AppError {
  return new AppError('wrong-state', `expected ${wanted}; ${id} is ${state}`, { id, state });
}

export function responseChanged(response: Response): AppError {
  return new AppError('response-changed', `${response.id} changed meanwhile; nothing was overwritten`, {
    response,
  });
}

export function responseHeld(response: Response): AppError {
  const { id, pen } = response;
  return new AppError('response-held', `${pen?.name ?? 'a colleague'} is writing ${id}`, { pen, response });
}

export function versionOutdated({ id, latest, status }: Response, version: number): AppError {
  const message = `version ${version} of ${id} is not the newest submitted one; look at it again`;
  return new AppError('version-outdated', message, { latest, status });
}

export function authorCannotApprove(id: string): AppError {
  return new AppError('author-cannot-approve', `whoever wrote in ${id} cannot approve it`, { id });
}

export interface FailedCitation {
  url: string;
  /** Code of the failure, for instance `timeout` or `blocked-address`. */
  reason: string;
  message: string;
}

export function failedCitations(evidence: readonly Evidence[]): FailedCitation[] {
  return evidence.flatMap(({ url, failure, withdrawn }) =>
    url !== null && failure !== null && withdrawn === null
      ? [{ url, reason: failure.code, message: failure.message }]
      : [],
  );
}

export function evidenceMissing(missing: MissingEvidence[], failed: FailedCitation[]): AppError {
  const needed =
    'a verdict needs two different archived sources, one of them not issued by the agency concerned';
  return new AppError('evidence-missing', needed, { missing, failed });
}
