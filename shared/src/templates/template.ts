import type { ResponseContent } from '../response.js';
import type { AnswerExit, BlockKey, Purpose, Reason } from '../vocabulary.js';

/** A frame for an answer. Places in brackets hold its submission back until somebody filled them. */
export interface Template {
  /** Stable: stored with the answers that were begun from it. */
  id: string;
  exit: AnswerExit;
  purpose: Purpose;
  name: Reason;
  content: Partial<ResponseContent>;
}

export interface TemplateTexts extends Record<BlockKey, string> {
  headline: string;
  hashtags?: string[];
  contact?: string;
}

/** A template from its texts; the exit and purpose stand in its content, too. */
export function template(
  id: string,
  exit: AnswerExit,
  purpose: Purpose,
  name: Reason,
  { headline, hashtags = [], contact = '[nomor atau kanal pengaduan]', ...blocks }: TemplateTexts,
): Template {
  return { id, exit, purpose, name, content: { headline, blocks, exit, purpose, hashtags, contact } };
}
