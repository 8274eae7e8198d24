import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { FileInput } from './file-job.js';
import { fontFiles } from '../../files/fonts.js';
import { fontText } from '../../files/printable.js';
import { layRelease, type ReleaseLayout } from './lay-release.js';

/** Points; 2.5 cm at the sides, as official letters have. */
const side = 71;
const width = 595.28 - 2 * side;
/** A word longer than a line has room for is broken anywhere. */
const longWord = /\S{48}/u;

pdfmake.setFonts({ Roboto: fontFiles });
// Nothing is fetched and nothing is read but our own font, whatever a text says.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fontFiles).some((file) => file === path));

/** The press release as PDF: A4, office layout, text that can be selected and searched. */
export function drawPdf(input: FileInput): Promise<Uint8Array> {
  const layout = layRelease(input, fontText);
  return pdfmake.createPdf(definition(layout, input)).getBuffer();
}

function definition(layout: ReleaseLayout, { version, now }: FileInput): TDocumentDefinitions {
  const { letterhead, title, mark, draftNote } = layout;
  return {
    pageSize: 'A4',
    pageMargins: [side, 56, side, 72],
    language: 'id-ID',
    info: {
      title,
      author: letterhead.agency,
      subject: mark,
      creationDate: new Date(now),
      modDate: new Date(now),
      keywords: version.fingerprint,
    },
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.35, color: '#1b1c20' },
    ...(draftNote !== null && {
      watermark: { text: 'DRAF', color: '#b3261e', opacity: 0.12, bold: true, angle: -45 },
    }),
    content: [...head(layout), ...body(layout), ...sources(layout), contact(layout)],
    footer: (page: number, pages: number): Content => foot(mark, page, pages),
  };
}

function paragraph(text: string, style: object = {}): Content {
  return { text, wordBreak: longWord.test(text) ? 'break-all' : 'normal', ...style };
}

function rule(...weights: number[]): Content {
  const lines = weights.map((lineWidth, index) => ({
    type: 'line' as const,
    ...{ x1: 0, y1: index * 3, x2: width, y2: index * 3, lineWidth, lineColor: '#1b1c20' },
  }));
  return { canvas: lines, margin: [0, 8, 0, 0] };
}

function head({ letterhead, heading, number, title, draftNote }: ReleaseLayout): Content[] {
  return [
    paragraph(letterhead.agency.toLocaleUpperCase('id'), {
      bold: true,
      fontSize: 14,
      alignment: 'center',
      lineHeight: 1.2,
    }),
    ...(letterhead.unit === ''
      ? []
      : [
          paragraph(letterhead.unit, {
            fontSize: 11.5,
            alignment: 'center',
            lineHeight: 1.2,
            margin: [0, 2, 0, 0],
          }),
        ]),
    ...letterhead.lines.map((line) =>
      paragraph(line, {
        fontSize: 9,
        alignment: 'center',
        lineHeight: 1.25,
        color: '#4f5159',
        margin: [0, 1, 0, 0],
      }),
    ),
    rule(2, 0.6),
    ...(draftNote === null
      ? []
      : [paragraph(draftNote, { bold: true, color: '#b3261e', alignment: 'center', margin: [0, 12, 0, 0] })]),
    paragraph(heading, {
      bold: true,
      fontSize: 13,
      alignment: 'center',
      characterSpacing: 2.5,
      margin: [0, 20, 0, 0],
    }),
    paragraph(number, { alignment: 'center', fontSize: 10.5 }),
    paragraph(title, {
      bold: true,
      fontSize: 16,
      alignment: 'center',
      lineHeight: 1.2,
      margin: [36, 16, 36, 16],
      headlineLevel: 1,
    }),
  ];
}

function body({ dateline, paragraphs, end }: ReleaseLayout): Content[] {
  const [first = '', ...rest] = paragraphs;
  // Ragged: justified lines of pdfmake gain a blank after each hyphen, which would change addresses.
  const style = { margin: [0, 0, 0, 9] };
  const lead = [{ text: `${dateline} – `, bold: true }, first];
  return [
    paragraph(first, { ...style, text: lead }),
    ...rest.map((text) => paragraph(text, style)),
    paragraph(end, { alignment: 'center', margin: [0, 6, 0, 10] }),
  ];
}

function sources({ sourcesHead, sources: lines }: ReleaseLayout): Content[] {
  if (lines.length === 0) return [];
  const style = { fontSize: 8.5, lineHeight: 1.3, color: '#4f5159', margin: [0, 0, 0, 3] };
  return [
    paragraph(sourcesHead, { bold: true, fontSize: 10, margin: [0, 4, 0, 4] }),
    ...lines.map((line) => paragraph(line, style)),
  ];
}

/** Kept together: a name on one page and its number on the next helps nobody. */
function contact({ contactHead, contact: lines }: ReleaseLayout): Content {
  const stack: Content[] = [
    paragraph(contactHead, { bold: true, fontSize: 10, margin: [0, 0, 0, 2] }),
    ...lines.map((line) => paragraph(line, { fontSize: 10, lineHeight: 1.3 })),
  ];
  return {
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: '#d3d2cb' }],
        margin: [0, 10, 0, 8],
      },
      ...stack,
    ],
    unbreakable: true,
  };
}

function foot(mark: string, page: number, pages: number): Content {
  const style = { fontSize: 8, color: '#4f5159' };
  return {
    margin: [side, 22, side, 0],
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: '#d3d2cb' }],
        margin: [0, 0, 0, 5],
      },
      {
        columns: [
          { text: mark, ...style },
          { text: `halaman ${page} dari ${pages}`, alignment: 'right', width: 'auto', ...style },
        ],
      },
    ],
  };
}
