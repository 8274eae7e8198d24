import { sql as receiveItems } from './001-receive-items.js';
import { sql as keepMentionsAndStories } from './002-keep-mentions-and-stories.js';
import { sql as keepTheDesk } from './003-keep-the-desk.js';
import { sql as rememberWhatIsDone } from './004-remember-what-is-done.js';
import { sql as countListsFromAnIndex } from './005-count-lists-from-an-index.js';
import { sql as answerStories } from './006-answer-stories.js';
import { sql as rememberTheBandTold } from './007-remember-the-band-told.js';
import { sql as keepRecords } from './008-keep-records.js';
import { sql as indexFacets } from './009-index-facets.js';
import { sql as followIssues } from './010-follow-issues.js';
import { sql as keepClocks } from './011-keep-clocks.js';
import { sql as knowCommonWords } from './012-know-common-words.js';
import { sql as countProgramsFromAnIndex } from './013-count-programs-from-an-index.js';

/** In order; a file that was released is never edited. The version of a database is how many of them it has had. */
export const migrations: readonly string[] = [
  receiveItems,
  keepMentionsAndStories,
  keepTheDesk,
  rememberWhatIsDone,
  countListsFromAnIndex,
  answerStories,
  rememberTheBandTold,
  keepRecords,
  indexFacets,
  followIssues,
  keepClocks,
  knowCommonWords,
  countProgramsFromAnIndex,
];
