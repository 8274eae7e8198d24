import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ExtraEngine } from '../../../server/src/extra-engine/extra-engine.js';
import { hintsOf, labelsSchema, probabilities } from '../../../server/src/extra-engine/onnx-labels.js';
import { createOnnxEngine } from '../../../server/src/extra-engine/onnx-engine.js';
import { stretchesOf } from '../../../server/src/extra-engine/stretches.js';
import { writeModel, type ModelParts } from '../../support/onnx-file.js';
import { tempFolder } from '../../support/temp-folder.js';

const parts: ModelParts = {
  labels: { name: 'indo-uji', labels: [{ signal: 'scam' }, { signal: null }] },
  ...{ bias: [-2, 2], words: { transfer: [4, -4], bayar: [0, 0] } },
};

describe('an ONNX file as extra engine', () => {
  const path = tempFolder();
  const opened: ExtraEngine[] = [];
  afterEach(async () => {
    for (const engine of opened.splice(0)) await engine.stop();
  });
  const open = (change: Partial<ModelParts> = {}, hangMs?: number): ExtraEngine => {
    const folder = writeModel(path('model'), { ...parts, ...change });
    const engine = createOnnxEngine({ folder, ...(hangMs !== undefined && { hangMs }) });
    opened.push(engine);
    return engine;
  };

  test('is called as its labels say, and finds the stretch of a long text', async () => {
    const engine = open();
    await engine.start();
    const calm = 'Bantuan disalurkan lewat kantor pos. '.repeat(12);

    const text = `${calm}Kirim transfer dulu.`;
    const [answer] = await engine.assess([{ id: 'a', text, language: 'id' }], new AbortController().signal);

    expect(engine.name).toBe('indo-uji');
    expect(answer?.findings).toHaveLength(1);
    expect(text.slice(...(answer?.findings[0]?.span ?? [0, 0]))).toMatch(/Kirim transfer dulu\.$/);
    expect(answer?.findings[0]?.span[0]).toBeGreaterThan(200);
  });

  test.each<[string, Partial<ModelParts>, RegExp]>([
    ['labels that are none', { labels: { labels: [{ signal: 'hoax' }] } }, /labels\.json: labels\.0\.signal/],
    [
      'fewer labels than outputs',
      { labels: { labels: [{ signal: 'scam' }] } },
      /expected an output \[1, 1\]/,
    ],
    ['inputs of another kind', { input: 'pixels' }, /expected the inputs input_ids.*came pixels/],
  ])('A model with %s does not start, and says what was expected', async (_case, change, message) => {
    await expect(open(change).start()).rejects.toMatchObject({
      ...{ code: 'bad-model', message: expect.stringMatching(message) },
    });
  });

  test('A damaged file does not start, and starts once it is mended', async () => {
    const engine = open();
    writeFileSync(path('model/model.onnx'), 'bukan model');
    await expect(engine.start()).rejects.toMatchObject({ code: 'bad-model' });

    writeModel(path('model'), parts);

    await expect(engine.start()).resolves.toBeUndefined();
  });

  test('When its thread hangs, then the thread is ended and the next start makes a new one', async () => {
    const engine = open({}, 0);
    await engine.start();

    const question = engine.assess(
      [{ id: 'a', text: 'transfer '.repeat(400), language: 'id' }],
      new AbortController().signal,
    );

    await expect(question).rejects.toMatchObject({ code: 'ended' });
    await expect(engine.start()).resolves.toBeUndefined();
  });
});

describe('labels of a model', () => {
  const labels = (given: object) => labelsSchema.parse(given);

  test('Probabilities of softmax add up to one, however far apart the outputs are', () => {
    expect(probabilities([1_000, 0], 'softmax')).toEqual([1, 0]);
    expect(probabilities([0, 0], 'softmax')).toEqual([0.5, 0.5]);
  });

  test('Labels that mean the same signal count together', () => {
    const both = labels({ labels: [{ signal: 'hate' }, { signal: 'hate' }, { signal: null }] });

    expect(hintsOf([2, 2, 0], both, [0, 4])).toEqual([
      { signal: 'hate', score: expect.closeTo(0.937, 2), span: [0, 4] },
    ]);
  });

  test('A label under its own threshold says nothing', () => {
    const strict = labels({ labels: [{ signal: 'abuse', from: 0.9 }], activation: 'sigmoid' });

    expect(hintsOf([2], strict, [0, 4])).toEqual([]);
    expect(hintsOf([3], strict, [0, 4])).toHaveLength(1);
  });
});

test('Stretches of any text lie in order inside it and hold no halves of characters', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' });
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const [start, end] of stretchesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        last = end;
      }
    }),
  );
});
