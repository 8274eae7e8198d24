import { parentPort, workerData } from 'node:worker_threads';
import { toEngineError, type ExtraFindings, type ExtraText } from './extra-engine.js';
import { openOnnxModel, type OnnxModel } from './onnx-model.js';
import type { FromOnnxThread, ToOnnxThread } from './onnx-engine.js';

// The thread of the ONNX file: a run of the model holds up nobody else.

const { folder } = workerData as { folder: string };
const port = parentPort;
if (!port) throw new Error('expected to run as a worker thread');
const tell = (message: FromOnnxThread): void => port.postMessage(message);

function refuse(number: number, error: unknown): void {
  const { code, message } = toEngineError(error);
  tell({ type: 'failed', number, code, message });
}

async function answer(model: OnnxModel, number: number, texts: ExtraText[]): Promise<void> {
  try {
    const findings: ExtraFindings[] = await model.assess(texts);
    tell({ type: 'answer', number, findings });
  } catch (error) {
    refuse(number, error);
  }
}

try {
  const model = await openOnnxModel(folder);
  port.on('message', ({ number, texts }: ToOnnxThread) => void answer(model, number, texts));
  tell({ type: 'ready', name: model.name });
} catch (error) {
  refuse(0, error);
}
