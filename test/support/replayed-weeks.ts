import { join } from 'node:path';
import { pino } from 'pino';
import type { StorySummary } from '@tanggap/shared/story';
import { createClaimIndex } from '../../server/src/group/claim-index.js';
import { createGrouper } from '../../server/src/group/create-grouper.js';
import { toFactCheck } from '../../server/src/ingest/to-fact-check.js';
import { normalise } from '../../server/src/normalise/normalise.js';
import { createPipeline } from '../../server/src/pipeline.js';
import { startInboxProcessor } from '../../server/src/process-inbox.js';
import { defaultPrograms } from '../../server/src/programs/default-programs.js';
import { createScorer } from '../../server/src/score/index.js';
import { stemView, stemWords } from '../../server/src/score/text/stem-text.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { CaseStep, Store, UserRecord } from '../../server/src/store/store.js';
import { createStoryNumbers } from '../../server/src/story-numbers.js';
import { aRawItem, aSource } from './builders.js';
import { aContent, anApproval, aPublication, aResponse, aVersion } from './respond-builders.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The baseline that spikes are judged by lies before the two weeks. */
const days = 44;

const source = aSource({ id: 'replay', name: 'Kiriman ulang', kind: 'push', standing: 'public' });

const places = ['Jawa Barat', 'Jawa Timur', 'Sumatera Utara', 'Sulawesi Selatan', 'Papua Tengah', 'Bali'];
const routine = [
  (n: number) =>
    `Antrean pencairan BLT Kesra di kecamatan ${n} wilayah ${places[n % 6]!} lama sekali, tolong ditambah loketnya.`,
  (n: number) => `Menu MBG di sekolah kami nomor ${n} hari ini sayur dan telur, anak-anak suka.`,
  (n: number) => `Kapan PKH tahap empat cair untuk desa ke-${n}? Mohon infonya, min.`,
  (n: number) => `Gas LPG 3 kg kosong di pangkalan ${n} ${places[n % 6]!}, harus cari ke kelurahan sebelah.`,
  (n: number) =>
    `Kementerian menyampaikan jadwal penyaluran bantuan sosial minggu ke-${n} di ${places[n % 6]!}.`,
];
const scam =
  'Bantuan BLT Kesra Rp1,2 juta cair hari ini! Daftar lewat http://blt-kesra.example, isi NIK, PIN ATM dan kode OTP sebelum ditutup, sebarkan ke semua grup!';
const asked = 'Benarkah BLT Kesra Rp1,2 juta cair lewat tautan itu?';

interface Post {
  at: number;
  text: string;
}

/** Some twenty posts a day, and one chain message that grows for a day, nine days ago and again since yesterday. */
function postsUntil(now: number): Post[] {
  const begins = now - days * dayMs;
  const calm = Array.from({ length: days * 20 }, (_, n) => ({
    at: begins + n * (dayMs / 20) + (n % 7) * minuteMs,
    text: routine[n % routine.length]!(n),
  }));
  const wave = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      at: from + n * 9 * minuteMs,
      text: n % 4 === 0 ? `Pesan ke-${n}: ${asked}` : `${scam} (${n})`,
    }));
  return [...calm, ...wave(now - 9 * dayMs, 90), ...wave(now - 30 * 60 * minuteMs, 140)]
    .filter(({ at }) => at < now - 5 * minuteMs)
    .sort((a, b) => a.at - b.at);
}

/** Replays the posts day by day through the product's own stages, each seen a minute after it was published. */
async function replay(store: Store, now: number): Promise<void> {
  const numbers = createStoryNumbers(store.stories);
  const claims = createClaimIndex();
  let at = now;
  const processor = startInboxProcessor({
    ...{ store, numbers, onSaved: () => {}, onEngine: () => {} },
    now: () => new Date(at).toISOString(),
    log: pino({ level: 'silent' }),
    pipeline: createPipeline({
      ...{ source: () => source, normalise, stem: stemView, toFactCheck },
      scorer: createScorer({ programs: defaultPrograms(new Date(now).toISOString()), matcher: claims }),
      grouper: createGrouper({ newStoryId: numbers.next }),
      learn: (checks) => claims.add(checks),
    }),
  });
  const posts = postsUntil(now);
  for (let day = days - 1; day >= 0; day -= 1) {
    at = now - day * dayMs;
    const ofDay = posts.filter((post) => post.at >= at - dayMs && post.at < at);
    await store.inbox.append(ofDay.map(itemOf));
    processor.wake();
    await processor.drained();
  }
  await processor.stop();
}

function itemOf({ at, text }: Post) {
  const externalId = `${at}:${text.length}`;
  const [published, seenAt] = [at, at + minuteMs].map((moment) => new Date(moment).toISOString());
  return {
    id: `replay:${externalId}`,
    item: aRawItem({ sourceId: source.id, externalId, text, published: published!, seenAt: seenAt! }),
  };
}

interface Desk {
  officer: UserRecord;
  supervisor: UserRecord;
}

/** The flagged stories are taken in hand, each a little slower than the one before; every fourth stays open. */
async function work(store: Store, desk: Desk, now: number): Promise<void> {
  const { stories } = await store.stories.list(
    { list: 'open', level: ['flagged'], limit: 50 },
    { userId: desk.officer.id, now: new Date(now).toISOString() },
  );
  for (const [n, story] of stories.entries()) {
    const flagged = Date.parse(story.case.clocks.flaggedAt ?? story.firstSeenAt);
    if (n === 0) await answer(store, story, desk, flagged);
    else if (n % 4 !== 3) await handle(store, story, desk.officer, flagged + (10 + n * 7) * minuteMs);
  }
}

async function handle(store: Store, story: StorySummary, officer: UserRecord, at: number): Promise<void> {
  const [heldAt, closedAt] = [at, at + 12 * minuteMs].map((moment) => new Date(moment).toISOString());
  const actor = { id: officer.id, name: officer.name };
  const clocks = { ...story.case.clocks, heldAt: heldAt! };
  const held = await store.stories.changeCase(story.id, story.case.version, {
    case: { ...story.case, status: 'held', clocks },
    entry: { storyId: story.id, at: heldAt!, kind: 'held', actor, data: {} },
  });
  const reason = 'Keluhan antrean; diteruskan ke dinas.';
  const decision = {
    ...{ outcome: 'complaint' as const, reason, citations: [], handOff: null },
    ...{ byId: officer.id, byName: officer.name, at: closedAt! },
  };
  await store.stories.changeCase(story.id, held.case.version, {
    case: { ...held.case, status: 'closed', decision, clocks: { ...clocks, closedAt: closedAt! } },
    entry: {
      storyId: story.id,
      at: closedAt!,
      kind: 'decided',
      actor,
      data: { outcome: 'complaint', reason },
    },
  });
}

/** Held, drafted, approved by another and published within the hour. */
async function answer(store: Store, story: StorySummary, desk: Desk, flagged: number): Promise<void> {
  const author = { id: desk.officer.id, name: desk.officer.name };
  const at = (minutes: number) => new Date(flagged + minutes * minuteMs).toISOString();
  const begun: CaseStep = {
    ...{ storyId: story.id, status: 'drafting', releasesHold: false },
    clocks: { heldAt: at(8), draftedAt: at(20) },
    decision: {
      ...{ outcome: 'answer', reason: 'Tautan palsu; dijawab dengan data penyalur.', citations: [] },
      ...{ handOff: null, byId: author.id, byName: author.name, at: at(9) },
    },
    entry: { storyId: story.id, at: at(20), kind: 'response-started', actor: author, data: {} },
  };
  const content = aContent({
    headline: 'Pendaftaran BLT Kesra tidak melalui tautan',
    blocks: { fact: 'Penerima BLT Kesra ditetapkan dari data; tidak ada pendaftaran lewat tautan.' },
    exit: 'scam',
  });
  const draft = aResponse({
    ...{ storyId: story.id, storyTitle: story.title, programs: story.programs, author, content },
    ...{ createdAt: at(20), updatedAt: at(20) },
  });
  const { response } = await store.responses.add(draft, begun);
  const approval = anApproval({ by: { id: desk.supervisor.id, name: desk.supervisor.name }, at: at(35) });
  const publications = [aPublication({ at: at(44), recordedAt: at(44), by: author })];
  await store.responses.put(
    { ...response, status: 'published', revision: 1, approval, publications, updatedAt: at(44) },
    {
      version: aVersion({ responseId: response.id, content, authors: [author], by: author, at: at(25) }),
      step: {
        ...{ storyId: story.id, status: 'published', releasesHold: true },
        clocks: { approvedAt: at(35), outAt: at(44) },
        entry: { storyId: story.id, at: at(44), kind: 'published', actor: author, data: {} },
      },
    },
  );
}

/**
 * Fills the data folder of a product that has been started once and stopped: six weeks of invented posts, of which the
 * desk worked through some. Accounts, programs and settings are the product's own.
 */
export async function replayWeeks(dataDir: string, now: number): Promise<void> {
  const store = openSqlite(join(dataDir, 'tanggap.db'), { stem: stemWords });
  try {
    await store.sources.put(source);
    await replay(store, now);
    const users = await store.users.list();
    const named = (username: string) => users.find((user) => user.username === username)!;
    await work(store, { officer: named('petugas'), supervisor: named('penyelia') }, now);
  } finally {
    await store.close();
  }
}
