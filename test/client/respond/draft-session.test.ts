import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import {
  createDraftSession,
  retryMs,
  type DraftSessionParts,
} from '../../../client/src/features/respond/draft/draft-session.js';
import { keptDrafts } from '../../../client/src/features/respond/draft/kept-drafts.js';
import { ApiFailure } from '../../../client/src/lib/http.js';
import { aContent, aResponse } from '../../support/respond-builders.js';

type Save = DraftSessionParts['save'];

const write = (fact: string) => (content: ResponseContent) => ({
  ...content,
  blocks: { ...content.blocks, fact },
});

/** A server that saves what it is given, one revision further. */
const saving: Save = (_id, revision, content) =>
  Promise.resolve(aResponse({ revision: revision + 1, content, headline: content.headline }));

function open(response: Response, save: Save = saving) {
  const spy = jest.fn(save);
  const kept = keptDrafts('u-rani', response.id, localStorage);
  const session = createDraftSession(response, { save: spy, kept, now: Date.now, onSaved: () => undefined });
  session.start();
  return { session, save: spy, kept };
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('autosave', () => {
  test('Two seconds after the last key the text is saved, once', async () => {
    const { session, save } = open(aResponse());

    session.edit(write('Bantuan'));
    await jest.advanceTimersByTimeAsync(1_900);
    session.edit(write('Bantuan gratis'));
    await jest.advanceTimersByTimeAsync(1_900);
    const early = save.mock.calls.length;
    await jest.advanceTimersByTimeAsync(200);

    expect(early).toBe(0);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]?.[2].blocks.fact).toBe('Bantuan gratis');
    expect(session.state.get().phase).toBe('clean');
  });

  test('Words typed during a save are saved by the next, on top of it', async () => {
    let answer: (response: Response) => void = () => undefined;
    const slow: Save = jest
      .fn<Save>(saving)
      .mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const { session, save } = open(aResponse(), slow);

    session.edit(write('Satu'));
    await jest.advanceTimersByTimeAsync(2_000);
    session.edit(write('Satu dua'));
    answer(aResponse({ revision: 1, content: aContent({ blocks: { fact: 'Satu' } }) }));
    await jest.advanceTimersByTimeAsync(2_000);

    expect(save.mock.calls.map(([, revision, content]) => [revision, content.blocks.fact])).toEqual([
      [0, 'Satu'],
      [1, 'Satu dua'],
    ]);
  });

  test('While the connection is away the words are kept, and saved when it returns', async () => {
    const lost = new ApiFailure('no-connection', 'none', 0);
    const { session, save, kept } = open(
      aResponse(),
      jest.fn<Save>(saving).mockRejectedValueOnce(lost).mockRejectedValueOnce(lost),
    );

    session.edit(write('Ditulis tanpa sambungan'));
    await jest.advanceTimersByTimeAsync(2_000);
    const away = session.state.get().phase;
    const held = kept.read()?.content.blocks.fact;
    await jest.advanceTimersByTimeAsync(retryMs);
    await session.flush();

    expect(away).toBe('offline');
    expect(held).toBe('Ditulis tanpa sambungan');
    expect(save).toHaveBeenCalledTimes(3);
    expect(session.state.get().phase).toBe('clean');
    expect(kept.read()).toBeNull();
  });

  test('A text that waits for a choice is not saved behind one’s back', async () => {
    const theirs = aResponse({ revision: 7, content: aContent({ blocks: { fact: 'Rekan' } }) });
    const { session, save } = open(
      aResponse(),
      jest
        .fn<Save>(saving)
        .mockRejectedValueOnce(new ApiFailure('response-changed', 'changed', 409, { response: theirs })),
    );

    session.edit(write('Saya'));
    await jest.advanceTimersByTimeAsync(60_000);

    expect(session.state.get().phase).toBe('conflict');
    expect(save).toHaveBeenCalledTimes(1);
    expect(await session.flush()).toBeNull();
  });
});

test('When a colleague saved the same words first, then they are not sent again', async () => {
  const { session, save } = open(aResponse());

  session.edit(write('Sama'));
  session.heard(aResponse({ revision: 1, content: session.state.get().content }));
  await jest.advanceTimersByTimeAsync(60_000);

  expect(session.state.get().phase).toBe('clean');
  expect(save).not.toHaveBeenCalled();
});

describe('what outlives the page', () => {
  test('After a crash the unsaved words come back and are saved', async () => {
    const before = open(aResponse());
    before.session.edit(write('Hampir hilang'));
    before.session.stop();

    const { session, save } = open(aResponse());
    await jest.advanceTimersByTimeAsync(2_000);

    expect(session.wasRestored).toBe(true);
    expect(save.mock.calls[0]?.[2].blocks.fact).toBe('Hampir hilang');
  });

  test('When the text moved on meanwhile, then kept words ask and overwrite nothing', async () => {
    open(aResponse()).session.edit(write('Punya saya'));
    jest.clearAllTimers();

    const moved = aResponse({ revision: 9, content: aContent({ blocks: { fact: 'Sudah lain' } }) });
    const { session, save } = open(moved);
    await jest.advanceTimersByTimeAsync(10_000);

    expect(session.state.get()).toMatchObject({ phase: 'conflict', theirs: { revision: 9 } });
    expect(session.state.get().content.blocks.fact).toBe('Punya saya');
    expect(save).not.toHaveBeenCalled();
  });

  test('Nobody else at this browser is shown kept words', () => {
    open(aResponse()).session.edit(write('Punya Rani'));

    expect(keptDrafts('u-dewi', 'T-1', localStorage).read()).toBeNull();
    expect(keptDrafts('u-rani', 'T-1', localStorage).read()?.content.blocks.fact).toBe('Punya Rani');
  });

  test.each(['', 'not json', '{}', '{"revision":"3"}'])('Kept words that read “%s” are none', (stored) => {
    localStorage.setItem('tanggap.response.u-rani.T-1', stored);

    expect(keptDrafts('u-rani', 'T-1', localStorage).read()).toBeNull();
  });

  test('A browser without storage still lets one write', async () => {
    const blocked = {
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    const kept = keptDrafts('u-rani', 'T-1', blocked);
    const session = createDraftSession(aResponse(), {
      save: saving,
      kept,
      now: Date.now,
      onSaved: () => undefined,
    });

    session.edit(write('Tetap bisa'));

    expect((await session.flush())?.content.blocks.fact).toBe('Tetap bisa');
  });
});
