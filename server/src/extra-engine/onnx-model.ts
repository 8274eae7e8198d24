import { ExtraEngineError, type ExtraFindings, type ExtraText } from './extra-engine.js';
import { hintsOf } from './onnx-labels.js';
import {
  loadRuntime,
  loadTokenizers,
  type OnnxRuntime,
  type OnnxSession,
  type OnnxTensor,
} from './onnx-runtime.js';
import { readModelFolder, type ModelFolder } from './read-model-folder.js';
import { stretchesOf } from './stretches.js';

export interface OnnxModel {
  readonly name: string;
  assess(texts: readonly ExtraText[]): Promise<ExtraFindings[]>;
}

const knownInputs = ['input_ids', 'attention_mask', 'token_type_ids'];
const paddings = ['[PAD]', '<pad>'];

/**
 * Opens a text classifier: inputs `input_ids` and, where it has them, `attention_mask` and `token_type_ids`, all int64
 * [texts, tokens]; first output float32 [texts, labels]. One row is run at once, so that a wrong model is told here.
 * Rejects with `package-missing` or `bad-model`.
 */
export async function openOnnxModel(folder: string): Promise<OnnxModel> {
  const [runtime, tokenizers] = [await loadRuntime(), await loadTokenizers()];
  const read = await readModelFolder(folder, tokenizers);
  const session = await open(runtime, read);
  const model: OnnxModel = { name: read.name, assess: (texts) => assess(runtime, session, read, texts) };
  await model.assess([{ id: '', text: 'uji', language: 'id' }]);
  return model;
}

async function open(runtime: OnnxRuntime, { model }: ModelFolder): Promise<OnnxSession> {
  try {
    const session = await runtime.InferenceSession.create(model, { executionProviders: ['wasm'] });
    const odd = session.inputNames.filter((name) => !knownInputs.includes(name));
    if (odd.length === 0) return session;
    throw new ExtraEngineError(
      'bad-model',
      `expected the inputs ${knownInputs.join(', ')}, came ${odd.join(', ')}`,
    );
  } catch (error) {
    if (error instanceof ExtraEngineError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ExtraEngineError('bad-model', `model.onnx cannot be run: ${why}`, 0, error);
  }
}

async function assess(
  runtime: OnnxRuntime,
  session: OnnxSession,
  read: ModelFolder,
  texts: readonly ExtraText[],
): Promise<ExtraFindings[]> {
  const rows = texts.flatMap(({ id, text }) => stretchesOf(text).map((span) => ({ id, text, span })));
  if (rows.length === 0) return texts.map(({ id }) => ({ id, findings: [] }));
  const tokens = rows.map(({ text, span }) => tokensOf(read, text.slice(...span)));
  const outputs = rowsOf(await run(session, feedsOf(runtime, session, tokens, read)), rows.length, read);
  const found = rows.map(({ id, span }, at) => ({
    id,
    findings: hintsOf(outputs[at] ?? [], read.labels, span),
  }));
  return texts.map(({ id }) => ({
    id,
    findings: found.filter((row) => row.id === id).flatMap(({ findings }) => findings),
  }));
}

/** A text that is too long keeps its last token, which closes it. */
function tokensOf({ tokenizer, labels: { maxTokens } }: ModelFolder, text: string): number[] {
  const { ids } = tokenizer.encode(text);
  return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ...ids.slice(-1)];
}

function feedsOf(
  { Tensor }: OnnxRuntime,
  { inputNames }: OnnxSession,
  rows: readonly number[][],
  { tokenizer }: ModelFolder,
): Record<string, OnnxTensor> {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const padding = paddings.map((word) => tokenizer.token_to_id(word)).find((id) => id !== undefined) ?? 0;
  const tensor = (value: (row: readonly number[], at: number) => number) => {
    const cells = rows.flatMap((row) => Array.from({ length: width }, (_, at) => BigInt(value(row, at))));
    return new Tensor('int64', BigInt64Array.from(cells), [rows.length, width]);
  };
  const feeds: Record<string, OnnxTensor> = {
    input_ids: tensor((row, at) => row[at] ?? padding),
    attention_mask: tensor((row, at) => (at < row.length ? 1 : 0)),
    token_type_ids: tensor(() => 0),
  };
  return Object.fromEntries(Object.entries(feeds).filter(([name]) => inputNames.includes(name)));
}

async function run(session: OnnxSession, feeds: Record<string, OnnxTensor>): Promise<OnnxTensor> {
  try {
    const outputs = await session.run(feeds);
    const first = outputs[session.outputNames[0] ?? ''];
    if (first) return first;
    throw new Error('it has no output');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExtraEngineError('bad-model', `model.onnx failed on a text: ${why}`, 0, error);
  }
}

function rowsOf({ dims, data }: OnnxTensor, count: number, { labels: { labels } }: ModelFolder): number[][] {
  const width = labels.length;
  if (dims.length !== 2 || dims[0] !== count || dims[1] !== width) {
    const came = `[${dims.join(', ')}]`;
    throw new ExtraEngineError(
      'bad-model',
      `expected an output [${count}, ${width}] as labels.json has labels, came ${came}`,
    );
  }
  const numbers = Array.from(data, Number);
  if (!numbers.every(Number.isFinite))
    throw new ExtraEngineError('bad-model', 'expected finite outputs of model.onnx');
  return Array.from({ length: count }, (_, row) => numbers.slice(row * width, (row + 1) * width));
}
