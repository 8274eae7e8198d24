import { ExtraEngineError } from './extra-engine.js';

// What we use of two optional packages. Their own types are not imported, so that the product builds without them.

export interface OnnxTensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<unknown>;
}

export interface OnnxSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, OnnxTensor>): Promise<Record<string, OnnxTensor>>;
}

export interface OnnxRuntime {
  env: { logLevel?: string; wasm: { numThreads?: number } };
  Tensor: new (type: 'int64', data: BigInt64Array, dims: number[]) => OnnxTensor;
  InferenceSession: {
    create(model: Uint8Array, options: { executionProviders: string[] }): Promise<OnnxSession>;
  };
}

export interface Tokenizer {
  encode(text: string): { ids: number[] };
  token_to_id(token: string): number | undefined;
}

export interface TokenizerPackage {
  Tokenizer: new (tokenizer: object, config: object) => Tokenizer;
}

/** Also in `optionalDependencies` of the server, with exact versions. */
/** The part without graphics processors: half the size, and it starts in a third of the time. */
const runtimePackage = 'onnxruntime-web/wasm';
const tokenizerPackage = '@huggingface/tokenizers';

/** Rejects with `package-missing`, and says what to install. */
async function load<T>(name: string): Promise<T> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    const message = `expected the package of ${name}; npm ci installs it (without --omit=optional)`;
    throw new ExtraEngineError('package-missing', message, 0, error);
  }
}

export const loadTokenizers = (): Promise<TokenizerPackage> => load(tokenizerPackage);

export async function loadRuntime(): Promise<OnnxRuntime> {
  const runtime = await load<OnnxRuntime>(runtimePackage);
  // The pipeline has the other processors; one thread is enough for hints.
  runtime.env.wasm.numThreads = 1;
  runtime.env.logLevel = 'error';
  return runtime;
}
