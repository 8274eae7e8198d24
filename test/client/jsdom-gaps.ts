import { TextDecoder, TextEncoder } from 'node:util';

// jsdom lacks these; the router asks for the first two, dialogs for the rest. Import this before any page.
Object.assign(globalThis, { TextEncoder, TextDecoder });

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// Nothing has a size in jsdom; the virtual list draws only what fits.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
