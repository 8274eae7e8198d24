import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChatEngine } from '../../server/src/extra-engine/chat-engine.js';
import { createOnnxEngine } from '../../server/src/extra-engine/onnx-engine.js';
import { openChatServer } from '../support/chat-server.js';
import { writeModel } from '../support/onnx-file.js';
import { extraEngineContract } from './extra-engine.contract.js';

extraEngineContract('an ONNX file in a thread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-onnx-'));
  const labels = {
    labels: [
      { label: 'penipuan', signal: 'scam' },
      { label: 'lain', signal: null },
    ],
  };
  writeModel(folder, {
    labels,
    bias: [-2, 2],
    words: { transfer: [4, -4], bantuan: [0, 0], cair: [0, 0.5] },
  });
  const engine = createOnnxEngine({ folder });
  const close = async (): Promise<void> => {
    await engine.stop();
    rmSync(folder, { recursive: true });
  };
  return Promise.resolve({ engine, close });
});

extraEngineContract('an address with chat completions', async () => {
  const server = await openChatServer(({ text }) => ({
    says: { findings: text.includes('transfer') ? [{ signal: 'scam', score: 0.9, quote: 'transfer' }] : [] },
  }));
  const engine = createChatEngine({ url: server.url, model: 'uji', allowOutside: false });
  const close = async (): Promise<void> => {
    await engine.stop();
    await server.close();
  };
  return { engine, close };
});
