import { AppError } from '@tanggap/shared/errors';
import type { QueryError } from '@tanggap/shared/query';
import { queryMatcher } from '@tanggap/shared/query/match-query';
import type { Program } from '@tanggap/shared/program';
import type { RuleDraft } from '@tanggap/shared/rules/analyst-rule';
import { meetsNameReason, onlyStopWords, parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import { hasVerdictWord } from '@tanggap/shared/verdict-word';
import type { Reason } from '@tanggap/shared/vocabulary';
import { stemWords } from '../score/text/stem-text.js';
import type { Store } from '../store/store.js';

/**
 * Refuses a rule that cannot be read or would meet everything (`query-refused`, `details.error` with the place), and one
 * that judges in words or names programs that are not there (`rule-refused`, `details.reasons`).
 */
export async function checkRule({ programs }: Pick<Store, 'programs'>, draft: RuleDraft): Promise<void> {
  const known = await programs.list();
  checkPattern(draft, known);
  const reasons = [...wordReasons(draft), ...programReasons(draft, known)];
  if (reasons.length === 0) return;
  throw new AppError('rule-refused', reasons.map(({ en }) => en).join(' '), { reasons });
}

function checkPattern({ query, programs }: RuleDraft, known: readonly Program[]): void {
  const { node, error } = parseRuleQuery(query);
  if (error !== null) throw refusedQuery(error);
  if (node === null || stemWords(query.replace(/[*"()]/g, ' ')).length === 0)
    throw refusedQuery({
      code: 'too-broad',
      span: [0, query.length],
      message: onlyStopWords,
      suggestion: null,
    });
  const meets = queryMatcher(node, stemWords);
  for (const { id, name, aliases } of known) {
    if (programs.length > 0 && !programs.includes(id)) continue;
    const meetsName = (own: string) => meets(stemWords(own));
    // One alias such as "biaya haji" may hold an everyday word; all of them do not.
    if (!meetsName(name) && (aliases.length === 0 || !aliases.every(meetsName))) continue;
    const message = meetsNameReason(name);
    throw refusedQuery({ code: 'too-broad', span: [0, query.length], message, suggestion: null });
  }
}

function refusedQuery(error: QueryError): AppError {
  return new AppError('query-refused', error.message.en, { error });
}

function wordReasons({ name, reason }: RuleDraft): Reason[] {
  if (!hasVerdictWord(name) && !hasVerdictWord(reason)) return [];
  return [
    {
      id: 'Nama dan alasan aturan tidak memakai kata vonis seperti “hoaks”: putusan dibuat orang, cerita demi cerita. Sebutkan apa yang tertulis di teks.',
      en: 'Name and reason of a rule use no word of judgement such as “hoax”: people decide, story by story. Say what the text says.',
    },
  ];
}

function programReasons({ programs }: RuleDraft, known: readonly Program[]): Reason[] {
  const missing = programs.filter((id) => !known.some((program) => program.id === id));
  if (missing.length === 0) return [];
  return [
    {
      id: `Program tidak dikenal: ${missing.join(', ')}. Pilih program yang dipantau.`,
      en: `Unknown programs: ${missing.join(', ')}. Choose watched programs.`,
    },
  ];
}
