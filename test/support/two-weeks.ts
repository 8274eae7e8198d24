import type { Assessment } from '@tanggap/shared/assessment';
import type { Exit, SourceKind } from '@tanggap/shared/vocabulary';
import { aBatch, aProgram, aScoredMention } from './builders.js';
import { unwrap, type Person } from './desk-client.js';
import { openDesk, type Desk } from './desk.js';
import { cleanContent, respondAs } from './respond-client.js';
import { signInAgain } from './sign-in-again.js';

/** When a mention was saved, as its sender would know it: the one thing that no page tells of a mention. */
export interface Arrival {
  mentionId: string;
  storyId: string;
  savedAt: string;
}

export interface TwoWeeks {
  desk: Desk;
  storyIds: string[];
  arrivals: Arrival[];
  now(): string;
  /** Signed in at this moment: sessions of the first day are long over. */
  enter(role: 'officer' | 'colleague' | 'supervisor' | 'analyst'): Promise<Person>;
}

/** Monday, 9 March 2026, 00.00 WIB: Ramadan, then Nyepi, joint leave and Idul Fitri lie in the two weeks. */
export const firstMoment = Date.parse('2026-03-09T00:00:00+07:00');
const minute = 60_000;
const day = 1_440 * minute;
export const lastMoment = firstMoment + 14 * day;
const storyCount = 110;

/** Numerical Recipes' generator: the same two weeks every time. */
function dice() {
  let state = 20_260_309;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return {
    chance: (share: number) => next() < share,
    between: (from: number, to: number) => from + Math.floor(next() * (to - from)),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  };
}

/**
 * A desk that has seen two busy weeks through its own interface: stories arrive, wait, are taken, released, decided,
 * taken back, merged, answered, approved and published, by day and night.
 */
export async function liveTwoWeeks(): Promise<TwoWeeks> {
  let at = firstMoment;
  const now = () => new Date(at).toISOString();
  const desk = await openDesk({
    change: ({ settings }) => ({ now, settings: { ...settings, limits: { costly: 100_000, api: 100_000 } } }),
  });
  const arrivals: Arrival[] = [];
  const storyIds: string[] = [];
  const roll = dice();
  const events: { at: number; run: () => Promise<unknown> }[] = [];
  const later = (minutes: number, run: () => Promise<unknown>) =>
    void events.push({ at: at + Math.round(minutes * 60) * 1_000, run });

  const enter: TwoWeeks['enter'] = (role) => signInAgain(desk, desk.people[role], now());

  async function receive(storyId: string, level: Assessment['level'], count = 1): Promise<void> {
    const seenAt = new Date(at - roll.between(1, 9) * 1_000).toISOString();
    const program = roll.pick(['blt', 'pkh', 'mbg']);
    const mentions = Array.from({ length: count }, () =>
      aScoredMention({
        storyId,
        mention: {
          seenAt,
          publishedAt: new Date(Date.parse(seenAt) - roll.between(0, 200) * 30_000).toISOString(),
          sourceKind: roll.pick<SourceKind>(['feed', 'bluesky', 'push']),
          dateIsGuessed: roll.chance(0.15),
        },
        assessment: {
          level,
          programs: roll.chance(0.1) ? [] : [{ id: program, score: 0.9, span: [0, 3] }],
          scores: { scam: roll.between(20, 100) / 100 },
        },
      }),
    );
    await desk.store.mentions.save(aBatch(mentions, { at: now() }));
    for (const { mention } of mentions) arrivals.push({ mentionId: mention.id, storyId, savedAt: now() });
  }

  /** What somebody tries and is refused (a story merged away meanwhile, say) changes nothing, as on any busy day. */
  const tried = async (act: () => Promise<unknown>) => {
    try {
      await act();
      return true;
    } catch {
      return false;
    }
  };

  const work = (id: string, who: 'officer' | 'colleague') => {
    const seen = async (person: Person) => person.open({ id });
    const hold = () =>
      tried(async () => {
        const person = await enter(who);
        await person.hold(await seen(person));
      });
    const exits: Exit[] = ['monitor', 'not-ours', 'complaint', 'accurate'];
    const decide = async (outcome: Exit | 'answer') => {
      const isDone = await tried(async () => {
        const person = await enter(who);
        await person.decide(await seen(person), { outcome, citations: [] });
      });
      if (!isDone || !roll.chance(0.35)) return;
      later(roll.between(2, 120), async () => {
        await tried(async () => {
          const person = await enter(who);
          await person.undo(await seen(person));
        });
        if (roll.chance(0.5)) later(roll.between(5, 600), () => decide(roll.pick(exits)));
      });
    };
    const release = async () => {
      await tried(async () => {
        const person = await enter(who);
        await person.release(await seen(person));
      });
      later(roll.between(5, 300), hold);
    };
    return { hold, decide, release, answer: () => answer(id, who), exit: () => decide(roll.pick(exits)) };
  };

  async function answer(id: string, who: 'officer' | 'colleague'): Promise<void> {
    await tried(async () => {
      const officer = respondAs(await enter(who));
      const { id: responseId } = await officer.begin({ id });
      if (roll.chance(0.2)) return;
      later(roll.between(5, 90), async () => {
        await tried(async () => {
          const writer = respondAs(await enter(who));
          await writer.cite({ id }, `https://dinsos.example/${id}`, { isOwnAgency: true });
          const evidence = await writer.cite({ id }, `https://periksa.example/${id}`);
          const saved = await writer.save(await writer.read({ id: responseId }), cleanContent(evidence));
          await writer.submit(saved);
          if (roll.chance(0.15)) return;
          later(roll.between(2, 60), () => approve(id, responseId, who));
        });
      });
    });
  }

  async function approve(id: string, responseId: string, who: 'officer' | 'colleague'): Promise<void> {
    await tried(async () => {
      await respondAs(await enter('supervisor')).approve({ id: responseId });
      if (roll.chance(0.15)) return;
      later(roll.between(1, 40), async () => {
        await tried(async () => {
          const writer = respondAs(await enter(who));
          await writer.publish({ id: responseId }, 'page');
          if (roll.chance(0.4)) return;
          later(roll.between(10, 900), async () => {
            await tried(async () => {
              const person = await enter(who);
              await respondAs(person).close(await person.open({ id }));
            });
          });
        });
      });
    });
  }

  async function arrive(): Promise<void> {
    const id = `C-${await desk.store.stories.reserveNumbers(1)}`;
    storyIds.push(id);
    const isQuiet = roll.chance(0.2);
    await receive(id, isQuiet ? 'watch' : 'flagged', roll.chance(0.15) ? 9 : 1);
    if (isQuiet && roll.chance(0.7)) later(roll.between(1, 900), () => receive(id, 'flagged'));
    if (roll.chance(0.2)) return;
    const { hold, release, answer: write, exit } = work(id, roll.pick(['officer', 'colleague']));
    const wait = roll.between(1, 240);
    later(wait, hold);
    later(wait + roll.between(1, 60), roll.pick([release, write, write, exit, exit]));
    if (roll.chance(0.06) && storyIds.length > 3) later(wait + 300, () => merge(id, storyIds.at(-2)!));
  }

  async function merge(id: string, other: string): Promise<void> {
    await tried(async () => {
      const officer = await enter('officer');
      await officer.merge(await officer.open({ id }), [{ id: other }]);
      if (!roll.chance(0.5)) return;
      later(20, async () => {
        await tried(async () => {
          const person = await enter('officer');
          await person.undo(await person.open({ id }));
        });
      });
    });
  }

  for (const id of ['blt', 'pkh', 'mbg'])
    await desk.store.programs.put(
      aProgram({ id, name: id.toUpperCase(), priority: 1.2, version: id === 'blt' ? 2 : 1 }),
    );
  await rosterTwoWeeks(await enter('supervisor'));
  for (let count = 0; count < storyCount; count += 1) later(roll.between(0, 13.5 * 1_440), arrive);
  while (events.length > 0) {
    const next = events.reduce((first, event) => (event.at < first.at ? event : first));
    events.splice(events.indexOf(next), 1);
    if (next.at >= lastMoment) continue;
    at = next.at;
    await next.run();
  }
  at = lastMoment + 9 * 60 * minute;
  return { desk, storyIds, arrivals, now, enter };
}

/** Mornings and, overlapping them, afternoons; on Fridays and Saturdays a night over midnight; Sundays nobody. */
async function rosterTwoWeeks(supervisor: Person): Promise<void> {
  for (let index = 0; index < 15; index += 1) {
    const midnight = firstMoment + index * day;
    const weekday = index % 7;
    if (weekday === 6) continue;
    const hours: [string, number, number][] = [
      ['Pagi', 7, 15],
      ['Sore', 14, 22],
      ...(weekday >= 4 ? [['Malam', 22, 30] as [string, number, number]] : []),
    ];
    for (const [name, from, to] of hours) {
      const body = {
        ...{ name, people: [{ id: 'u-sari', name: 'Sari' }] },
        from: new Date(midnight + from * 60 * minute).toISOString(),
        to: new Date(midnight + to * 60 * minute).toISOString(),
      };
      unwrap(await supervisor.ask('POST', '/api/shifts', body));
    }
  }
}
