import type { ResponseContent } from '../response.js';
import { textChannels, type TextChannel } from '../vocabulary.js';
import { defuseHosts } from './links.js';
import { facebookText, instagramText, telegramText, whatsappText } from './long-texts.js';
import { materialOf, type Material, type RenderOptions } from './material.js';
import { withoutCitations } from './plain-text.js';
import { questionsText } from './question-text.js';
import { wordCount } from './sentences.js';
import { postText, radioText, radioWords } from './short-texts.js';
import { spreadHosts } from './spread-hosts.js';
import { splitThread } from './thread.js';
import { postLimit, weightedLength } from './weighted-length.js';

export interface RenderedText {
  /** Ready to copy; several only on X, where a long text becomes a thread. */
  parts: string[];
  /** Of the whole text in one piece, in `unit`. */
  length: number;
  limit: number;
  unit: 'weighted' | 'characters' | 'words';
  /** True where the channel would refuse it: a thread is long, but not too long. */
  isTooLong: boolean;
}

type Measure = Pick<RenderedText, 'limit' | 'unit'>;

/**
 * What the channels take: X 280 weighted, Instagram 2,200, Facebook 63,206, WhatsApp and Telegram 4,096 (the platforms'
 * own documents). A minute of radio and 400 words of questions and answers are our own settings.
 */
export const channelLimits: Record<TextChannel, Measure> = {
  x: { limit: postLimit, unit: 'weighted' },
  instagram: { limit: 2_200, unit: 'characters' },
  facebook: { limit: 63_206, unit: 'characters' },
  whatsapp: { limit: 4_096, unit: 'characters' },
  telegram: { limit: 4_096, unit: 'characters' },
  qa: { limit: 400, unit: 'words' },
  radio: { limit: radioWords, unit: 'words' },
};

const composers: Record<TextChannel, (material: Material, fits: (text: string) => boolean) => string> = {
  x: postText,
  instagram: instagramText,
  facebook: facebookText,
  whatsapp: whatsappText,
  telegram: telegramText,
  qa: questionsText,
  radio: radioText,
};

function measured(text: string, unit: RenderedText['unit']): number {
  if (unit === 'weighted') return weightedLength(text);
  return unit === 'words' ? wordCount(text) : text.length;
}

/**
 * Every channel's text of one answer, rendered or as written by hand. Nothing in it is a live address that the claim
 * spreads; places still to be filled stay visible.
 */
export function renderChannels(
  content: ResponseContent,
  options: RenderOptions,
): Record<TextChannel, RenderedText> {
  const material = materialOf(content, options);
  const spread = spreadHosts(content, options.claim ?? '', options);
  const render = (channel: TextChannel): RenderedText => {
    const written = content.overrides[channel]?.trim() ?? '';
    const measure = channelLimits[channel];
    if (written !== '') return handWritten(channel, defuseHosts(withoutCitations(written), spread));
    const fits = (text: string): boolean => measured(text, measure.unit) <= measure.limit;
    const text = isBlank(material) ? '' : composers[channel](material, fits);
    return finished(channel, text, channel === 'x' ? splitThread(text) : [text]);
  };
  return Object.fromEntries(textChannels.map((channel) => [channel, render(channel)])) as Record<
    TextChannel,
    RenderedText
  >;
}

/** Without any words of the answer there is nothing to post, not even an address. */
function isBlank({ headline, fact, warning, claim, why, close }: Material): boolean {
  return [headline, fact, warning, claim, why, close].every((text) => text === '');
}

/** On X a text that is too long for one post is a thread as its writer cut it, a blank line between posts. */
function handWritten(channel: TextChannel, text: string): RenderedText {
  const isThread = channel === 'x' && weightedLength(text) > postLimit;
  const parts = isThread ? text.split(/\n\s*\n/u).map((part) => part.trim()) : [text];
  return finished(channel, text, parts);
}

function finished(channel: TextChannel, text: string, parts: string[]): RenderedText {
  const { limit, unit } = channelLimits[channel];
  const isTooLong = parts.some((part) => measured(part, unit) > limit);
  return { parts, length: measured(text, unit), limit, unit, isTooLong };
}
