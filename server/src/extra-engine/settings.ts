import { z } from 'zod';
import type { ChatEngineOptions } from './chat-engine.js';
import { requireInside } from './inside.js';
import { missingInFolder } from './read-model-folder.js';

/** The settings of the extra engine; `config.ts` reads them. */
export const extraEngineSettings = {
  /** Folder with `model.onnx`, `tokenizer.json` or `vocab.txt`, and `labels.json`. */
  TANGGAP_ENGINE_MODEL: z.string().min(1).optional(),
  /** Address inside the agency that speaks the chat completions of OpenAI, with its `/v1`. */
  TANGGAP_ENGINE_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as http://10.0.0.5:8000/v1' })
    .refine((value) => {
      const { username, password } = new URL(value);
      return username === '' && password === '';
    }, 'expected an address without a password; the key belongs into TANGGAP_ENGINE_KEY_FILE')
    .optional(),
  TANGGAP_ENGINE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, 'expected one line without blanks')
    .optional(),
  /** The model there, as the address knows it. */
  TANGGAP_ENGINE_NAME: z
    .string()
    .regex(/^[\w.:/-]{1,60}$/, 'expected the name of a model such as qwen2.5:7b')
    .optional(),
  /** Lets masked texts leave the network of the agency. */
  TANGGAP_ENGINE_ALLOW_OUTSIDE: z
    .enum(['true', 'false'], 'expected true or false')
    .transform((value) => value === 'true')
    .default(false),
};

export type ExtraEngineSettings = z.infer<z.ZodObject<typeof extraEngineSettings>>;

/** Settings that are right by themselves and cannot stand together, or lead nowhere. */
export function extraEngineMisfits(settings: ExtraEngineSettings): string[] {
  const { TANGGAP_ENGINE_MODEL: folder, TANGGAP_ENGINE_URL: url, TANGGAP_ENGINE_NAME: name } = settings;
  const problems: string[] = [];
  if (folder !== undefined && url !== undefined)
    problems.push('TANGGAP_ENGINE_MODEL: expected it or TANGGAP_ENGINE_URL, got both');
  if (url !== undefined && name === undefined)
    problems.push('TANGGAP_ENGINE_NAME: expected the name of the model beside TANGGAP_ENGINE_URL');
  if (url === undefined && (name ?? settings.TANGGAP_ENGINE_KEY) !== undefined)
    problems.push('TANGGAP_ENGINE_URL: expected it beside TANGGAP_ENGINE_NAME and TANGGAP_ENGINE_KEY');
  if (url !== undefined && !settings.TANGGAP_ENGINE_ALLOW_OUTSIDE) problems.push(...outsideOf(url));
  const missing = folder === undefined ? [] : missingInFolder(folder);
  if (missing.length > 0)
    problems.push(`TANGGAP_ENGINE_MODEL: expected a folder with ${missing.join(', ')}; see docs/operate.md`);
  return problems;
}

function outsideOf(url: string): string[] {
  try {
    requireInside(new URL(url));
    return [];
  } catch (error) {
    return [`TANGGAP_ENGINE_URL: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Which engine is set; plain data, so that it reaches the thread that asks it. */
export type ExtraEngineChoice =
  { kind: 'onnx'; folder: string } | ({ kind: 'chat' } & Omit<ChatEngineOptions, 'resolveAll'>);

/** Undefined: none. */
export function extraEngineOf(settings: ExtraEngineSettings): ExtraEngineChoice | undefined {
  const { TANGGAP_ENGINE_MODEL: folder, TANGGAP_ENGINE_URL: url, TANGGAP_ENGINE_NAME: model } = settings;
  if (folder !== undefined) return { kind: 'onnx', folder };
  if (url === undefined || model === undefined) return undefined;
  const allowOutside = settings.TANGGAP_ENGINE_ALLOW_OUTSIDE;
  return { kind: 'chat', url, key: settings.TANGGAP_ENGINE_KEY, model, allowOutside };
}

/** True where masked texts may leave the network of the agency. */
export const mayLeave = (choice: ExtraEngineChoice | undefined): boolean =>
  choice?.kind === 'chat' && choice.allowOutside;
