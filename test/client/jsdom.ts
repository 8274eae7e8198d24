import '@testing-library/jest-dom/jest-globals';
import { configure } from '@testing-library/dom';

// A busy machine renders a page in seconds; what never comes is still told.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lacks these; Mantine, the virtual list and charts ask for them.
class FixedSizeObserver {
  private readonly callback: ResizeObserverCallback;
  constructor(callback: ResizeObserverCallback) {
    this.callback = callback;
  }
  observe(target: Element): void {
    const contentRect = { width: 800, height: 800, top: 0, left: 0, right: 800, bottom: 800, x: 0, y: 0 };
    const size = [{ inlineSize: 800, blockSize: 800 }];
    this.callback(
      [{ target, contentRect, borderBoxSize: size, contentBoxSize: size } as unknown as ResizeObserverEntry],
      this,
    );
  }
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(window, {
  ResizeObserver: FixedSizeObserver,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  }),
});
Element.prototype.scrollIntoView = () => {};
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 800, 800);
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 800 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 800 });
