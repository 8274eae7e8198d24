import { randomBytes } from 'node:crypto';
import { request } from 'undici';
import type { ResolveAll } from '../ingest/guard/address-check.js';
import { FetchFailure } from '../ingest/guard/fetch-failure.js';
import { readBody } from '../ingest/guard/read-body.js';
import { retryAfterMs } from '../ingest/guard/retry-after.js';
import { readChatAnswer } from './chat-answer.js';
import { chatBody, mostCharacters } from './chat-prompt.js';
import { ExtraEngineError, type ExtraEngine, type ExtraFindings, type ExtraText } from './extra-engine.js';
import { createInsideAgent } from './inside-agent.js';
import { requireInside } from './inside.js';

export interface ChatEngineOptions {
  /** Up to and without `/chat/completions`, for instance `http://10.0.0.5:8000/v1`. */
  url: string;
  key?: string | undefined;
  model: string;
  allowOutside: boolean;
  /** Stands in for DNS in tests. */
  resolveAll?: ResolveAll | undefined;
}

const answerLimits = { maxBytes: 64 * 1_024, maxRatio: 20 };

/** An engine behind an address that speaks the chat completions of OpenAI, as vLLM, Ollama and llama.cpp do. */
export function createChatEngine(options: ChatEngineOptions): ExtraEngine {
  const { url, key, model, allowOutside } = options;
  const address = new URL(`${url.replace(/\/+$/, '')}/chat/completions`);
  const dispatcher = createInsideAgent(allowOutside, options.resolveAll);
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };

  async function assessOne({ id, text: whole }: ExtraText, signal: AbortSignal): Promise<ExtraFindings> {
    const text = whole.slice(0, mostCharacters);
    const body = chatBody(model, { text }, `teks-${randomBytes(8).toString('hex')}`);
    const reply = await request(address, { dispatcher, signal, headers, body, method: 'POST' });
    const header = (name: string) => [reply.headers[name] ?? []].flat()[0] ?? null;
    const answer = await readBody(reply.body, header('content-encoding'), answerLimits);
    if (reply.statusCode !== 200) {
      const wait = retryAfterMs(header, new Date()) ?? 0;
      const message = `expected status 200 of ${address.host}, came ${reply.statusCode}`;
      throw new ExtraEngineError('refused', message, wait);
    }
    return { id, findings: readChatAnswer(answer.toString('utf8'), text) };
  }

  return {
    ...{ name: model, perQuestion: 1, atOnce: 4 },
    start: () =>
      new Promise((resolve) => {
        if (!allowOutside) requireInside(address);
        resolve();
      }),
    async assess(texts, signal) {
      try {
        return await Promise.all(texts.map((text) => assessOne(text, signal)));
      } catch (error) {
        throw wordFailure(error, address.host, signal);
      }
    },
    stop: () => dispatcher.destroy(),
  };
}

function wordFailure(error: unknown, host: string, { aborted }: AbortSignal): ExtraEngineError {
  if (error instanceof ExtraEngineError) return error;
  if (error instanceof Error && error.cause instanceof ExtraEngineError) return error.cause;
  if (aborted) return new ExtraEngineError('late', `expected an answer of ${host} in time`, 0, error);
  // What the guard refuses of a body: too long, damaged, a bomb.
  if (error instanceof FetchFailure) return new ExtraEngineError('bad-answer', error.message, 0, error);
  const why = error instanceof Error ? error.message : String(error);
  return new ExtraEngineError('unreachable', `expected an answer of ${host}: ${why}`, 0, error);
}
