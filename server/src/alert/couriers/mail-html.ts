import type { Message } from '../courier.js';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** The same words as the plain text, in paragraphs, with the one link as a link. No picture, style sheet or script. */
export function mailHtml({ subject, text, link }: Pick<Message, 'subject' | 'text' | 'link'>): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => (line === link ? linked(line) : escaped(line)));
    return `<p>${lines.join('<br>')}</p>`;
  });
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${paragraphs.join('')}</body></html>`;
}

const linked = (link: string): string => `<a href="${escaped(link)}">${escaped(link)}</a>`;
