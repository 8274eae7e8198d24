import { createHash } from 'node:crypto';
import type { Correction, CorrectionOrigin, JudgedThing } from '@tanggap/shared/correction';
import { saidFrom } from '@tanggap/shared/correction';
import { maskPrivate } from '@tanggap/shared/masking';
import type { StoryDetail } from '@tanggap/shared/story';
import type { Exit, Role } from '@tanggap/shared/vocabulary';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';

export interface CorrectionDeps {
  store: Pick<Store, 'stories' | 'corrections'>;
  publisher: Pick<Publisher, 'recordChanged'>;
  /** Names the models and lists that scored. */
  modelVersion: string;
  now: () => string;
}

type Outcome = Exit | 'answer';
interface Label {
  judged: JudgedThing;
  label: boolean;
}

const longestText = 2_000;
/** Labels that one act keeps at most: one per signal, or one per merged story. */
const mostOfAct = 200;

/**
 * What a decision says about the scores, where it says anything: an exit names what is there, and criticism, truth and a
 * foreign matter name what is not. Being answered, monitored or unproven says nothing about any one score.
 */
const saidBy: Partial<Readonly<Record<Outcome, readonly Label[]>>> = {
  scam: [{ judged: 'scam', label: true }],
  hate: [{ judged: 'hate', label: true }],
  'false-claim': [{ judged: 'claim', label: true }],
  misleading: [{ judged: 'claim', label: true }],
  complaint: [{ judged: 'complaint', label: true }, ...no('scam', 'hoaxLike', 'hate')],
  accurate: no('scam', 'hoaxLike'),
  press: no('scam', 'hoaxLike', 'hate'),
  'not-ours': no('relevance'),
};

function no(...signals: JudgedThing[]): Label[] {
  return signals.map((judged) => ({ judged, label: false }));
}

interface Judgement {
  storyId: string;
  origin: CorrectionOrigin;
  outcome: Outcome | null;
  role: Role;
  note?: string;
}

/** Keeps what a decision or a second look says of the scores: every row is an override or a confirmation. */
export async function keepJudgement(deps: CorrectionDeps, judgement: Judgement): Promise<void> {
  const labels = judgement.outcome === null ? [] : (saidBy[judgement.outcome] ?? []);
  if (labels.length > 0) await keepLabels(deps, judgement, labels);
}

/** The same for a verdict on a story: what earlier ones said of the scores stays and no longer counts. */
export async function keepVerdict(deps: CorrectionDeps, judgement: Judgement): Promise<void> {
  for (const origin of ['decision', 'second-look'] as const)
    await withdraw(deps, await counting(deps, judgement.storyId, [`origin:${origin}`]));
  await keepJudgement(deps, judgement);
}

/** Keeps what a person says of one signal; of several such words on one story the newest counts. */
export async function keepMark(
  deps: CorrectionDeps,
  judgement: Judgement,
  label: Label,
): Promise<Correction | null> {
  const marks = ['origin:mark', `judged:${label.judged}`];
  const before = await counting(deps, judgement.storyId, marks);
  const [row] = await keepLabels(deps, judgement, [label]);
  await withdraw(deps, before);
  return row ?? null;
}

/** Keeps labels that a person gave to one story. Resolves with the rows. */
export async function keepLabels(
  deps: CorrectionDeps,
  judgement: Judgement,
  labels: readonly Label[],
): Promise<Correction[]> {
  const story = await deps.store.stories.get(judgement.storyId, deps.now());
  if (!story) return [];
  const common = rowOf(deps, judgement, story);
  const rows: Correction[] = [];
  for (const { judged, label } of labels) {
    const machineScore = scoreOf(story, judged);
    rows.push(
      await deps.store.corrections.add({
        ...common,
        ...{ judged, label, machineScore, otherId: null, otherText: null },
        isOverride: machineScore !== null && machineScore >= saidFrom !== label,
      }),
    );
  }
  for (const { id } of rows) deps.publisher.recordChanged('correction', id);
  return rows;
}

interface PairJudgement extends Judgement {
  otherId: string;
  label: boolean;
  /** What the machine gave the pair; null where it had not compared them. */
  likeness: number | null;
}

/**
 * Reads two stories that a person says do, or do not, carry the same claim, and resolves with how to keep that: a merge
 * leaves nothing to read of the second. Every such act is an override: the machine had suggested, joined or parted them.
 */
export async function readPair(deps: CorrectionDeps, judgement: PairJudgement): Promise<() => Promise<void>> {
  const { storyId, otherId, label, likeness } = judgement;
  const at = deps.now();
  const [story, other] = await Promise.all([storyId, otherId].map((id) => deps.store.stories.get(id, at)));
  if (!story || !other) return () => Promise.resolve();
  return async () => {
    const row = await deps.store.corrections.add({
      ...rowOf(deps, judgement, story),
      ...{ judged: 'same-claim', label, machineScore: likeness, otherId, isOverride: true },
      otherText: masked(other.representative.text),
    });
    deps.publisher.recordChanged('correction', row.id);
  };
}

/** An act on a story that people can take back, and since when its labels are kept. */
interface LabelledAct {
  origin: CorrectionOrigin;
  since: string;
}

/** The newest act of its kind on a story was taken back: its labels stay and no longer count. */
export async function withdrawLabels(
  deps: CorrectionDeps,
  storyId: string,
  { origin, since }: LabelledAct,
): Promise<void> {
  const rows = await counting(deps, storyId, [`origin:${origin}`]);
  await withdraw(
    deps,
    rows.filter(({ at }) => at >= since),
  );
}

/** A person takes back that a signal is there: the label stays and no longer counts. */
export async function withdrawMark(
  deps: CorrectionDeps,
  storyId: string,
  judged: JudgedThing,
): Promise<void> {
  const rows = await counting(deps, storyId, ['origin:mark', `judged:${judged}`]);
  const said = rows.filter(({ label }) => label);
  await withdraw(deps, said);
}

async function counting(
  { store }: CorrectionDeps,
  storyId: string,
  marks: readonly string[],
): Promise<Correction[]> {
  const asked = { marks: [`story:${storyId}`, 'counts', ...marks], limit: mostOfAct };
  return (await store.corrections.list(asked)).records;
}

async function withdraw({ store, publisher }: CorrectionDeps, rows: readonly Correction[]): Promise<void> {
  for (const row of rows) {
    await store.corrections.put({ ...row, version: row.version + 1, isWithdrawn: true });
    publisher.recordChanged('correction', row.id);
  }
}

function rowOf(
  { modelVersion, now }: CorrectionDeps,
  { storyId, origin, outcome, role, note = '' }: Judgement,
  { representative: { text, language, assessment } }: StoryDetail,
): Omit<
  Correction,
  'id' | 'version' | 'judged' | 'label' | 'machineScore' | 'isOverride' | 'otherId' | 'otherText'
> {
  return {
    ...{ at: now(), storyId, origin, outcome, role, modelVersion, language },
    text: masked(text),
    textHash: createHash('sha256').update(text).digest('hex'),
    programs: assessment.programs.map(({ id }) => id),
    machineLevel: assessment.level,
    note: maskPrivate(note),
    isWithdrawn: false,
  };
}

const masked = (text: string): string => maskPrivate(text).slice(0, longestText);

/** The probability that the machine itself gave, before any analysts' rule. */
function scoreOf({ representative: { assessment } }: StoryDetail, judged: JudgedThing): number | null {
  if (judged === 'same-claim') return null;
  if (judged === 'known') return assessment.matches?.[0]?.score ?? 0;
  if (judged === 'stance') return assessment.stance.negative;
  return assessment.withoutRules?.scores[judged] ?? assessment.scores[judged];
}
