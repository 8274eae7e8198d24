import { createChatEngine } from './chat-engine.js';
import type { ExtraEngine } from './extra-engine.js';
import { createOnnxEngine } from './onnx-engine.js';
import type { ExtraEngineChoice } from './settings.js';

export const createExtraEngine = (choice: ExtraEngineChoice): ExtraEngine =>
  choice.kind === 'onnx' ? createOnnxEngine(choice) : createChatEngine(choice);
