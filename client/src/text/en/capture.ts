import type { capture as indonesian } from '../id/capture.js';

export const capture: typeof indonesian = {
  title: 'Paste an address',
  intro: 'A public page is read through the address guard, then scored like the rest.',
  url: 'Address of the page',
  urlHint: 'a news link, a public post or a page',
  text: 'Its text',
  textHint: 'fill in where the page cannot be read',
  textShow: 'Paste the text instead',
  urlWrong: 'Write a full address that begins with http:// or https://.',
  submit: 'Capture',
  working: 'Reading…',
  done: 'Saved. Its story appears in the queue once scored.',
  repeated: 'This address came in before; it is not counted twice.',
};
