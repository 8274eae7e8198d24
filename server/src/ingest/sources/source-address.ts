import type { Source } from '@tanggap/shared/source';
import { FetchFailure } from '../guard/fetch-failure.js';

/** The address of a source that cannot work without one. */
export function addressOf(source: Source): string {
  if (source.url === undefined) {
    throw new FetchFailure(
      'bad-address',
      `Expected an address, source ${source.id} has none. Edit the source.`,
    );
  }
  return source.url;
}
