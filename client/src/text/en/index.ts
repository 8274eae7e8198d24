import { audit } from './audit.js';
import { capture } from './capture.js';
import { components } from './components.js';
import { errors } from './errors.js';
import { evidence } from './evidence.js';
import { programs } from './programs.js';
import { queue } from './queue.js';
import { shell } from './shell.js';
import { signIn } from './sign-in.js';
import { sources } from './sources.js';
import { story } from './story.js';
import { vocabulary } from './vocabulary.js';
import type { Text } from '../id/index.js';

export const en: Text = {
  vocabulary,
  errors,
  shell,
  components,
  signIn,
  queue,
  story,
  capture,
  evidence,
  programs,
  sources,
  audit,
};
