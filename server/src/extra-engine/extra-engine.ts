import type { ExtraEngineFailure } from '@tanggap/shared/extra-engine';
import type { Language } from '@tanggap/shared/vocabulary';
import type { ExtraFinding } from '../score/extra/apply-extra.js';

/** What an engine learns of a mention: nothing about its author, and private data is masked. */
export interface ExtraText {
  id: string;
  text: string;
  language: Language;
}

export interface ExtraFindings {
  id: string;
  /** Places are UTF-16 offsets into the text as sent. */
  findings: ExtraFinding[];
}

/** A stronger model supplied by the operator. It may only give hints; what they may do is in `score/extra`. */
export interface ExtraEngine {
  /** As people see it in reasons. */
  readonly name: string;
  /** Most texts in one question, and most questions at the same time. */
  readonly perQuestion: number;
  readonly atOnce: number;
  /** Resolves when it can be asked; rejects with `ExtraEngineError`. Called again after every failure. */
  start(): Promise<void>;
  /** One entry a text, in any order. Rejects with `ExtraEngineError`; soon after `signal` was aborted. */
  assess(texts: readonly ExtraText[], signal: AbortSignal): Promise<ExtraFindings[]>;
  stop(): Promise<void>;
}

/** `retryAfterMs`: how long the other side asks to be left alone. */
export class ExtraEngineError extends Error {
  readonly code: ExtraEngineFailure;
  readonly retryAfterMs: number;
  constructor(code: ExtraEngineFailure, message: string, retryAfterMs = 0, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExtraEngineError';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export const toEngineError = (error: unknown): ExtraEngineError =>
  error instanceof ExtraEngineError
    ? error
    : new ExtraEngineError('ended', error instanceof Error ? error.message : String(error), 0, error);
