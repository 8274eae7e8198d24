import { lazy, type ComponentType } from 'react';

/** A page or overlay that is loaded when it is first opened. */
export function lazyPage<Props = object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
