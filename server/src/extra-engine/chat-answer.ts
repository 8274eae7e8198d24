import { ruleSignals } from '@tanggap/shared/rules/analyst-rule';
import { z } from 'zod';
import type { ExtraFinding } from '../score/extra/apply-extra.js';
import { ExtraEngineError } from './extra-engine.js';

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const answerSchema = z.object({ findings: z.array(z.unknown()).max(20) });
const findingSchema = z.object({
  signal: z.enum(ruleSignals),
  score: z.number().min(0).max(1),
  /** Words of the text, exactly as they stand there. */
  quote: z.string().min(2).max(600),
});

/**
 * Findings of one chat completion about one text. Single findings that name no signal of ours, or words that do not
 * stand in the text, are dropped. Throws `bad-answer` where the whole is no such answer.
 */
export function readChatAnswer(body: string, text: string): ExtraFinding[] {
  const reply = replySchema.safeParse(parsed(body));
  const content = reply.data?.choices[0]?.message.content ?? '';
  // Models that do not know the answer format wrap the object in a code block.
  const answer = answerSchema.safeParse(
    parsed(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)),
  );
  if (!answer.success)
    throw new ExtraEngineError('bad-answer', 'expected a chat completion with {"findings": […]} as JSON');
  return answer.data.findings.flatMap((one) => placed(one, text));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function placed(one: unknown, text: string): ExtraFinding[] {
  const { data } = findingSchema.safeParse(one);
  const start = data ? text.indexOf(data.quote) : -1;
  if (!data || start < 0) return [];
  return [{ signal: data.signal, score: data.score, span: [start, start + data.quote.length] }];
}
