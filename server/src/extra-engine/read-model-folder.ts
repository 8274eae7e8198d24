import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ExtraEngineError } from './extra-engine.js';
import { labelsSchema, type Labels } from './onnx-labels.js';
import type { Tokenizer, TokenizerPackage } from './onnx-runtime.js';

export interface ModelFolder {
  name: string;
  labels: Labels;
  tokenizer: Tokenizer;
  model: Uint8Array;
}

/** What a model folder lacks, in words; empty where all is there. */
export function missingInFolder(folder: string): string[] {
  const has = (name: string): boolean => existsSync(join(folder, name));
  const missing = ['model.onnx', 'labels.json'].filter((name) => !has(name));
  if (!has('tokenizer.json') && !has('vocab.txt')) missing.push('tokenizer.json or vocab.txt');
  return missing;
}

/** Reads a model with its tokenizer and labels. Rejects with `bad-model` and what was expected. */
export async function readModelFolder(folder: string, tokenizers: TokenizerPackage): Promise<ModelFolder> {
  const missing = missingInFolder(folder);
  if (missing.length > 0)
    throw new ExtraEngineError('bad-model', `expected ${missing.join(', ')} in ${folder}`);
  const labels = labelsSchema.safeParse(await readJson(join(folder, 'labels.json')));
  if (!labels.success) {
    const problems = labels.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ExtraEngineError('bad-model', `labels.json: ${problems.join('; ')}`);
  }
  return {
    name: labels.data.name ?? nameOfFolder(folder),
    labels: labels.data,
    tokenizer: await readTokenizer(folder, labels.data, tokenizers),
    model: await readFile(join(folder, 'model.onnx')),
  };
}

/** The name that reasons tell before the model was read. */
export const nameOfFolder = (folder: string): string => basename(resolve(folder)).slice(0, 60) || 'onnx';

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new ExtraEngineError('bad-model', `${path}: expected JSON`, 0, error);
  }
}

async function readTokenizer(folder: string, labels: Labels, { Tokenizer }: TokenizerPackage) {
  const path = join(folder, 'tokenizer.json');
  const described = existsSync(path)
    ? await readJson(path)
    : wordPiece(await readFile(join(folder, 'vocab.txt'), 'utf8'), labels.lowercase);
  try {
    return new Tokenizer(described as object, {});
  } catch (error) {
    throw new ExtraEngineError('bad-model', 'the tokenizer of the model could not be read', 0, error);
  }
}

/** What `tokenizer.json` of a BERT model would say, from its list of words: one a line, its number is its line. */
function wordPiece(list: string, lowercase: boolean): object {
  const words = list.split(/\r?\n/).filter((word) => word !== '');
  const vocab = Object.fromEntries(words.map((word, at) => [word, at]));
  const special = (content: string) => ({ id: content, ids: [vocab[content] ?? 0], tokens: [content] });
  return {
    ...{ version: '1.0', truncation: null, padding: null, added_tokens: [], decoder: null },
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      vocab,
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
    },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
    },
  };
}
