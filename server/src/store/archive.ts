/**
 * Where archived bytes live, found by their own SHA-256. Contents never change: keeping the same bytes twice keeps them
 * once. Adapters pass `test/contract/archive.contract.ts`.
 */
export interface Archive {
  /** Keeps bytes durably and resolves with their SHA-256, hex. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes, verified. Rejects with `not-found`, or `archive-damaged` where they no longer match. */
  read(sha256: string): Promise<Uint8Array>;
}
