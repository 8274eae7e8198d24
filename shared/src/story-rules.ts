import type { Assessment } from './assessment.js';
import type { UrgencyParts } from './story.js';
import type { Level, Route, Signal, Standing } from './vocabulary.js';

/** Proposed cuts of the four urgency bands (screens, section 1). */
export const urgencyCuts = { urgent: 0.8, high: 0.6, medium: 0.35 } as const;
export type UrgencyBand = 'urgent' | 'high' | 'medium' | 'low';

export function urgencyBand(urgency: number): UrgencyBand {
  if (urgency >= urgencyCuts.urgent) return 'urgent';
  if (urgency >= urgencyCuts.high) return 'high';
  return urgency >= urgencyCuts.medium ? 'medium' : 'low';
}

const bandsUp = ['low', 'medium', 'high', 'urgent'] as const satisfies readonly UrgencyBand[];
/** Growth moves urgency by a few hundredths to and fro; only a step beyond this is worth a line in Jejak. */
const bandMargin = 0.03;

/**
 * The band to tell after `told`: another one only once urgency is beyond its cut by the margin, so that a story at an
 * edge does not fill its record. What the screens show is `urgencyBand`.
 */
export function steadyBand(told: UrgencyBand, urgency: number): UrgencyBand {
  const isHigher = bandsUp.indexOf(urgencyBand(urgency)) > bandsUp.indexOf(told);
  return isHigher
    ? (bandsUp[Math.max(bandsUp.indexOf(told), bandsUp.indexOf(urgencyBand(urgency - bandMargin)))] ?? told)
    : (bandsUp[Math.min(bandsUp.indexOf(told), bandsUp.indexOf(urgencyBand(urgency + bandMargin)))] ?? told);
}

/** From this probability on, a score counts as present in routes and chips. */
export const presentFrom = 0.5;

/** A confident match was right in 94 of 100 cases whatever its similarity, so it counts at least this much. */
const confidentMatch = 0.75;

function knownScore(assessment: Pick<Assessment, 'matches'>): number {
  const best = assessment.matches?.[0];
  return best?.level === 'confident' ? Math.max(confidentMatch, best.score) : 0;
}

/**
 * How bad it would be if people believed or followed this, 0.15..0.97. Stance is not an argument on purpose: anger at a
 * program harms nobody (design, rule 2). A complaint can never outweigh a false or harmful claim.
 */
export function harmOf(assessment: Pick<Assessment, 'scores' | 'matches' | 'raise'>): number {
  const own = ownHarm(assessment);
  const raised = own * (assessment.raise ?? 1);
  return Math.max(own, Math.min(own > complaintHarm ? mostHarm : complaintHarm, raised));
}

const mostHarm = 0.97;
/** What analysts raise never passes a complaint where the text shows no harm of its own. */
const complaintHarm = 0.55;

function ownHarm(assessment: Pick<Assessment, 'scores' | 'matches'>): number {
  const { scam, hoaxLike, hate, complaint, claim, question } = assessment.scores;
  return Math.max(
    mostHarm * scam,
    0.92 * knownScore(assessment),
    0.9 * hate,
    0.88 * hoaxLike,
    complaintHarm * complaint,
    0.45 * claim,
    0.35 * question,
    0.15,
  );
}

/** How far the evidence carries: 0.5 where the level is unsure, else 0.6..1 with the strongest signal. */
export function certaintyOf(assessment: Pick<Assessment, 'level' | 'scores' | 'matches'>): number {
  if (assessment.level === 'unsure') return 0.5;
  const { scam, hoaxLike, hate, complaint, question } = assessment.scores;
  return 0.6 + 0.4 * Math.max(scam, hoaxLike, hate, complaint, question, knownScore(assessment));
}

/**
 * 0.6 for a story that does not grow, 1 for one that octuples within the hour at a hundred mentions. Counts are of the
 * last 60 minutes and the 60 minutes before; adding one keeps tiny counts from looking like explosions.
 */
export function growthFactor(lastHour: number, hourBefore: number): number {
  const doublings = Math.max(0, Math.log2((lastHour + 1) / (hourBefore + 1)));
  const volume = Math.log10(1 + lastHour) / 2;
  return 0.6 + 0.25 * Math.min(1, doublings / 3) + 0.15 * Math.min(1, volume);
}

/** Harm × growth × certainty × priority, cut at 1. */
export function urgencyOf(parts: UrgencyParts): number {
  return Math.min(1, parts.harm * parts.growth * parts.certainty * parts.priority);
}

/** The way out that the scores propose. A person decides. */
export function routeOf(
  assessment: Pick<Assessment, 'level' | 'scores' | 'matches'>,
  standing: Standing,
): Route {
  if (standing === 'press') return 'press';
  const { scam, hoaxLike, hate, complaint } = assessment.scores;
  const harmful = Math.max(scam, hoaxLike, hate, knownScore(assessment));
  if (complaint >= presentFrom && complaint > harmful) return 'complaint';
  return assessment.level === 'flagged' || harmful >= presentFrom ? 'answer' : 'monitor';
}

export interface Chip {
  signal: Signal;
  value: number;
  match?: 'confident' | 'suggest' | 'weak';
}

/** What a queue row shows of the scores, strongest first, at most four. */
export function chipsOf(assessment: Pick<Assessment, 'scores' | 'stance' | 'matches'>): Chip[] {
  const { scores, stance, matches } = assessment;
  const chips: Chip[] = (['scam', 'hoaxLike', 'hate', 'abuse', 'complaint', 'question', 'claim'] as const)
    .map((signal) => ({ signal, value: scores[signal] }))
    .filter((chip) => chip.value >= presentFrom);
  const best = matches?.[0];
  if (best && best.level !== 'weak') chips.push({ signal: 'known', value: best.score, match: best.level });
  chips.sort((a, b) => b.value - a.value);
  // Stance comes last whatever its value: it is told, it does not count.
  if (stance.negative >= 0.6) chips.splice(3, chips.length, { signal: 'stance', value: stance.negative });
  return chips.slice(0, 4);
}

const levelOrder: Record<Level, number> = { flagged: 3, unsure: 2, watch: 1, quiet: 0 };

/** A story is as serious as its most serious mention. */
export function higherLevel(a: Level, b: Level): Level {
  return levelOrder[a] >= levelOrder[b] ? a : b;
}
