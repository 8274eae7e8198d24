export { mentionId } from '../normalise/mention-id.js';
