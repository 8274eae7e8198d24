import { renderChannels, type RenderedText } from '../../render/channels.js';
import { instagramTags } from '../../render/long-texts.js';
import type { ResponseContent } from '../../response.js';
import { textChannels, type TextChannel } from '../../vocabulary.js';
import { findingOf } from '../draft-parts.js';
import type { LintContext, LintFinding, LintRule } from '../lint-types.js';

const names: Record<TextChannel, string> = {
  x: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  qa: 'tanya jawab',
  radio: 'radio',
};
const units: Record<RenderedText['unit'], { id: string; en: string }> = {
  weighted: { id: 'karakter', en: 'characters' },
  characters: { id: 'karakter', en: 'characters' },
  words: { id: 'kata', en: 'words' },
};

function lengthFinding(channel: TextChannel, rendered: RenderedText): LintFinding | null {
  const { length, limit, unit, isTooLong, parts } = rendered;
  const place = { part: channel, span: null };
  const words = units[unit];
  const figures = {
    id: `Panjang ${names[channel]} ${length} dari ${limit} ${words.id}`,
    en: `Length for ${channel === 'qa' ? 'Q&A' : names[channel]} ${length} of ${limit} ${words.en}`,
  };
  if (isTooLong)
    return findingOf(lengthRule, 'block', place, {
      id: `${figures.id}. Kanal akan menolaknya; ringkas atau tulis sendiri teksnya.`,
      en: `${figures.en}. The channel would refuse it; shorten it or write its text by hand.`,
    });
  if (parts.length < 2) return null;
  return findingOf(lengthRule, 'warn', place, {
    id: `${figures.id}: menjadi utas ${parts.length} kiriman. Ringkas bila cukup satu.`,
    en: `${figures.en}: it becomes a thread of ${parts.length} posts. Shorten it if one is enough.`,
  });
}

function tagFinding({ hashtags, channels }: ResponseContent): LintFinding[] {
  if (hashtags.length <= instagramTags || !channels.includes('instagram')) return [];
  return [
    findingOf(
      lengthRule,
      'warn',
      { part: 'instagram', span: null },
      {
        id: `Ada ${hashtags.length} tagar; Instagram hanya menerima ${instagramTags}, sisanya tidak ikut.`,
        en: `There are ${hashtags.length} hashtags; Instagram takes ${instagramTags}, the rest are left out.`,
      },
    ),
  ];
}

function renderedFor(content: ResponseContent, { knownNames, claim, pageUrl, references }: LintContext) {
  // Who speaks stands first among the known names; its length is all that matters here.
  const desk = { agency: knownNames[0] ?? '', unit: '', city: '', contact: '', site: '' };
  return renderChannels(content, { references, desk, pageUrl, claim });
}

/** Each channel that the answer is meant for can carry it. */
export const lengthRule: LintRule = {
  name: 'length',
  principle: 'channel',
  passed: { id: 'Panjang pas untuk setiap kanal.', en: 'The length fits every channel.' },
  find(content, context) {
    const rendered = renderedFor(content, context);
    const meant = textChannels.filter(
      (channel) => content.channels.includes(channel) || content.overrides[channel] !== undefined,
    );
    return [
      ...meant.flatMap((channel) => lengthFinding(channel, rendered[channel]) ?? []),
      ...tagFinding(content),
    ];
  },
};
