import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { ownerOf } from '../../../server/src/cluster/rendezvous.js';
import { createWitness } from '../../../server/src/cluster/witness.js';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

describe('dividing names', () => {
  property.prop([fc.string(), ids])(
    'everybody who knows the same members names the same owner',
    (name, known) => {
      expect(ownerOf(name, known)).toBe(ownerOf(name, known.toReversed()));
    },
  );

  property.prop([fc.string(), ids, fc.string({ minLength: 9, maxLength: 9 })])(
    'a member that comes takes names from others, and moves none between them',
    (name, known, comer) => {
      const [before, after] = [ownerOf(name, known), ownerOf(name, [...known, comer])];

      expect([before, comer]).toContain(after);
    },
  );

  test('names are spread over the members', () => {
    const owners = Array.from({ length: 600 }, (_, index) => ownerOf(`sumber-${index}`, ['a', 'b', 'c']));

    for (const id of ['a', 'b', 'c'])
      expect(owners.filter((owner) => owner === id).length).toBeGreaterThan(150);
  });

  test('without members nobody owns anything', () => {
    expect(ownerOf('sumber', [])).toBeNull();
  });
});

describe('telling who is dead', () => {
  const ttl = 4_000;

  test('a value that stands still for the whole time is dead, not a moment sooner', () => {
    const witness = createWitness(ttl);
    for (let at = 0; at < ttl; at += 1_000) witness.see('a', 'x 1', at);

    expect(witness.stale('a', ttl - 1)).toBeNull();
    expect(witness.stale('a', ttl)).toBe('x 1');
  });

  test('a value that changes lives, however long it was there', () => {
    const witness = createWitness(ttl);
    for (let at = 0; at <= 60_000; at += 1_000) witness.see('a', `x ${at}`, at);

    expect(witness.stale('a', 60_000)).toBeNull();
  });

  test('When Redis comes back empty, then who vanished keeps their time', () => {
    const witness = createWitness(ttl);
    witness.see('a', 'x 1', 0);
    witness.see('a', null, 1_000);

    expect(witness.stale('a', 3_999)).toBeNull();
    expect(witness.stale('a', 4_000)).toBe('x 1');
  });

  test('When nobody could look for a while, then everybody gets their full time again', () => {
    const witness = createWitness(ttl);
    witness.see('a', 'x 1', 0);
    witness.see('a', 'x 1', 60_000);

    expect(witness.stale('a', 60_000)).toBeNull();
    expect(witness.stale('a', 64_000)).toBe('x 1');
  });
});
