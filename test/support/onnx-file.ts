import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Just enough of protobuf and ONNX (onnx.proto3) to write a small model by hand.

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
};
const int = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field: number, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)));
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
};

const [float, int64] = [1, 7];

function tensor(name: string, dims: number[], values: number[]): Buffer {
  const raw = Buffer.from(Float32Array.from(values).buffer);
  return Buffer.concat([...dims.map((dim) => int(1, dim)), int(2, float), bytes(8, name), bytes(9, raw)]);
}

function node(type: string, inputs: string[], output: string, ...attributes: Buffer[]): Buffer {
  const parts = [...inputs.map((name) => bytes(1, name)), bytes(2, output), bytes(4, type)];
  return Buffer.concat([...parts, ...attributes.map((attribute) => bytes(5, attribute))]);
}

const attribute = {
  int: (name: string, value: number) => Buffer.concat([bytes(1, name), int(3, value), int(20, 2)]),
  ints: (name: string, value: number) => Buffer.concat([bytes(1, name), int(8, value), int(20, 7)]),
};

function value(name: string, type: number, dims: (string | number)[]): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === 'string' ? bytes(2, dim) : int(1, dim)));
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, int(1, type), bytes(2, ...shape)))]);
}

/** logits = bias + Σ over the tokens of table[token]; one row of `table` a word, one column a label. */
export function sumOfWords(table: number[][], bias: number[], input = 'input_ids'): Buffer {
  const labels = bias.length;
  const graph = [
    bytes(1, node('Gather', ['table', input], 'rows')),
    bytes(1, node('ReduceSum', ['rows'], 'sum', attribute.ints('axes', 1), attribute.int('keepdims', 0))),
    bytes(1, node('Add', ['sum', 'bias'], 'logits')),
    bytes(2, 'sum of words'),
    bytes(5, tensor('table', [table.length, labels], table.flat())),
    bytes(5, tensor('bias', [labels], bias)),
    bytes(11, value(input, int64, ['texts', 'tokens'])),
    bytes(12, value('logits', float, ['texts', labels])),
  ];
  return Buffer.concat([int(1, 6), bytes(7, ...graph), bytes(8, int(2, 11))]);
}

export interface ModelParts {
  labels: unknown;
  /** A word with what it adds to each label. */
  words: Record<string, number[]>;
  bias: number[];
  input?: string;
}

/** Writes a model that knows a few words into a folder, with `vocab.txt` and `labels.json`. */
export function writeModel(folder: string, { labels, words, bias, input }: ModelParts): string {
  const none = bias.map(() => 0);
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
  const table = [...special.map(() => none), ...Object.values(words)];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.onnx'), sumOfWords(table, bias, input));
  writeFileSync(join(folder, 'vocab.txt'), [...special, ...Object.keys(words)].join('\n'));
  writeFileSync(join(folder, 'labels.json'), JSON.stringify(labels));
  return folder;
}
