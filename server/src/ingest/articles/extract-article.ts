import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanText } from '../../normalise/clean-text.js';
import { htmlToText } from '../../normalise/html-to-text.js';

/** The words of an article without the page around it. */
export interface ExtractedArticle {
  title: string;
  text: string;
}

/** Pages beyond this are lists or attacks, not articles. */
const mostElements = 20_000;
/** Below this there is no article, only a notice (`Halaman tidak ditemukan`). */
const shortestText = 40;

/** Paragraphs that outlets put between the lines: pointers to other articles, adverts, bylines. */
const boilerplate =
  /^(baca (juga|selengkapnya|lainnya)|simak (juga|video)|lihat juga|tonton juga|saksikan juga|artikel ini telah tayang|(advertisement|iklan)$|scroll to continue|lanjutkan membaca|gulir untuk|\[gambas|(editor|penulis|reporter|pewarta|sumber foto|foto|copyright)\s*[:©]|©|ikuti (kami|berita|kanal|saluran)|dapatkan (berita|update|informasi) (terkini|terbaru|pilihan)|cek berita)/i;
/** The initials that close an article: `(abc/def)`. */
const initials = /^\(?[a-z]{2,4}\/[a-z]{2,4}\)?$/i;

/** The article of a page; null where there is none. Never throws, whatever the page holds. */
export function extractArticle(html: string): ExtractedArticle | null {
  try {
    // Linkedom types its document loosely; it has what Readability asks of one.
    const page = parseHTML(html) as { document: ConstructorParameters<typeof Readability>[0] };
    const article = new Readability(page.document, {
      maxElemsToParse: mostElements,
      charThreshold: 200,
    }).parse();
    const text = withoutBoilerplate(cleanText(htmlToText(article?.content ?? '')), article?.byline ?? '');
    return text.length < shortestText ? null : { title: cleanText(article?.title ?? ''), text };
  } catch (error) {
    // Broken markup, too many elements or nesting that blows the stack: the page has no article for us.
    if (error instanceof Error) return null;
    throw error;
  }
}

function withoutBoilerplate(text: string, byline: string): string {
  const isNoise = (line: string): boolean =>
    boilerplate.test(line) || initials.test(line) || line === byline.trim();
  const paragraphs = text.split('\n\n').filter((paragraph) => !isNoise(paragraph.trim()));
  return paragraphs.join('\n\n');
}
