import type { RecentTexts } from './recent-texts.js';

/** Bounds of the look-up tables; the oldest entries go first. */
const maxMentions = 200_000;
const maxFactChecks = 20_000;

/** Which remembered text stands for which mention, exact text, story and fact-check, through merges and splits. */
export class StoryMemory {
  private readonly recent: RecentTexts;
  private readonly byText = new Map<number, number>();
  private readonly byMention = new Map<string, number>();
  private readonly byFactCheck = new Map<string, number>();
  private readonly mergedInto = new Map<string, string>();

  constructor(recent: RecentTexts) {
    this.recent = recent;
  }

  keep(mentionId: string, exact: number, seq: number): void {
    if (exact !== 0) renew(this.byText, exact, seq, maxMentions);
    renew(this.byMention, mentionId, seq, maxMentions);
  }

  keepFactChecks(ids: readonly string[], seq: number): void {
    for (const id of ids) renew(this.byFactCheck, id, seq, maxFactChecks);
  }

  /** The remembered text with these very words, published at or after `from`; null where there is none. */
  withText(exact: number, from: number): number | null {
    return exact === 0 ? null : this.alive(this.byText.get(exact), from);
  }

  withFactCheck(id: string, from: number): number | null {
    return this.alive(this.byFactCheck.get(id), from);
  }

  story(seq: number): string {
    let id = this.recent.story(seq);
    for (let into = this.mergedInto.get(id); into !== undefined; into = this.mergedInto.get(id)) id = into;
    return id;
  }

  move(mentionIds: readonly string[], storyId: string): void {
    // A story that receives mentions is alive again, for instance after a merge was undone.
    this.mergedInto.delete(storyId);
    for (const id of mentionIds) {
      const seq = this.byMention.get(id);
      if (seq !== undefined && this.recent.isKept(seq)) this.recent.setStory(seq, storyId);
    }
  }

  merge(fromStoryIds: readonly string[], intoStoryId: string): void {
    this.mergedInto.delete(intoStoryId);
    for (const id of fromStoryIds) if (id !== intoStoryId) this.mergedInto.set(id, intoStoryId);
  }

  private alive(seq: number | undefined, from: number): number | null {
    return seq !== undefined && this.recent.isKept(seq) && this.recent.published(seq) >= from ? seq : null;
  }
}

/** Maps keep the order of entry, so the first key is the oldest. */
function renew<K>(map: Map<K, number>, key: K, seq: number, limit: number): void {
  map.delete(key);
  map.set(key, seq);
  if (map.size <= limit) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
