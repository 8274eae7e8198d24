import type { LintResult } from '@tanggap/shared/lint/lint-types';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import type { References } from '@tanggap/shared/response-rules';
import type { StoryDetail } from '@tanggap/shared/story';
import type { DraftSession } from '../draft/draft-session.js';
import type { DraftState } from '../draft/draft-state.js';
import type { Source } from '../draft/citations.js';
import type { Fields } from './use-fields.js';

/** What every part of the desk shares about the text that is open. */
export interface Desk {
  story: StoryDetail;
  /** The response as the server is known to hold it. */
  response: Response;
  /** What stands on screen: the draft, or the version that is looked at. */
  content: ResponseContent;
  state: DraftState;
  session: DraftSession;
  references: References;
  lint: LintResult;
  fields: Fields;
  /** False where a colleague writes, the role only reads, or an older version is looked at. */
  mayEdit: boolean;
  edit: (change: Partial<ResponseContent>) => void;
  /** Writes a source's number where the caret last stood. */
  cite: (source: Source) => void;
}
