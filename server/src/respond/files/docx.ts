import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { FileInput } from './file-job.js';
import { layRelease, type ReleaseLayout } from './lay-release.js';
import { xmlText } from '../../files/xml-text.js';

/** Twentieths of a point, Word's own unit. */
const cm = 567;
const a4 = { width: 11_906, height: 16_838 };
const side = Math.round(2.5 * cm);
const grey = '4F5159';
const red = 'B3261E';

type Words = IParagraphOptions & { run?: IRunOptions };

/** The press release as DOCX: A4, office layout, real headings and page fields, so that an office can go on editing it. */
export async function drawDocx(input: FileInput): Promise<Uint8Array> {
  const layout = layRelease(input, xmlText);
  return Packer.toBuffer(documentOf(layout));
}

function documentOf(layout: ReleaseLayout): Document {
  const { letterhead, title, mark } = layout;
  return new Document({
    ...{
      title,
      subject: mark,
      creator: letterhead.agency,
      lastModifiedBy: letterhead.agency,
      description: layout.heading,
    },
    // Sizes in half points; Arial is on every office machine and has metric twins elsewhere.
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'id-ID' } },
          paragraph: { spacing: { line: 312, after: 160 } },
        },
        heading1: {
          run: { font: 'Arial', size: 30, bold: true, color: '000000' },
          paragraph: {
            alignment: AlignmentType.CENTER,
            indent: { left: 720, right: 720 },
            spacing: { before: 240, after: 280, line: 288 },
          },
        },
        heading2: {
          run: { font: 'Arial', size: 20, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: 2 * cm, bottom: 2 * cm, left: side, right: side, footer: cm } },
        },
        footers: { default: foot(mark) },
        children: [...head(layout), ...body(layout), ...sources(layout), ...contact(layout)],
      },
    ],
  });
}

function line(text: string, { run = {}, ...options }: Words = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ ...run, text })] });
}

function head({ letterhead, heading, number, title, draftNote }: ReleaseLayout): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: 20, line: 264 } };
  const lines = [
    { text: letterhead.agency.toLocaleUpperCase('id'), run: { bold: true, size: 28 } },
    ...(letterhead.unit === '' ? [] : [{ text: letterhead.unit, run: { size: 23 } }]),
    ...letterhead.lines.map((text) => ({ text, run: { size: 18, color: grey } })),
  ];
  const underline = {
    bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 6, color: '000000' },
  };
  return [
    ...lines.map(({ text, run }, index) =>
      line(text, { ...centred, run, ...(index === lines.length - 1 && { border: underline }) }),
    ),
    ...(draftNote === null
      ? []
      : [line(draftNote, { ...centred, spacing: { before: 240 }, run: { bold: true, color: red } })]),
    line(heading, {
      ...centred,
      spacing: { before: 360, after: 40 },
      run: { bold: true, size: 26, characterSpacing: 50 },
    }),
    line(number, { ...centred, run: { size: 21 } }),
    new Paragraph({ heading: 'Heading1', children: [new TextRun(title)] }),
  ];
}

function body({ dateline, paragraphs, end }: ReleaseLayout): Paragraph[] {
  const [first = '', ...rest] = paragraphs;
  const alignment = AlignmentType.JUSTIFIED;
  const lead: IRunOptions = { text: `${dateline} – `, bold: true };
  return [
    new Paragraph({ alignment, children: [new TextRun(lead), new TextRun(first)] }),
    ...rest.map((text) => line(text, { alignment })),
    line(end, { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 200 } }),
  ];
}

function sources({ sourcesHead, sources: lines }: ReleaseLayout): Paragraph[] {
  if (lines.length === 0) return [];
  const style = { spacing: { after: 60, line: 264 }, run: { size: 17, color: grey } };
  return [
    new Paragraph({ heading: 'Heading2', children: [new TextRun(sourcesHead)] }),
    ...lines.map((text) => line(text, style)),
  ];
}

/** Kept together: a name on one page and its number on the next helps nobody. */
function contact({ contactHead, contact: lines }: ReleaseLayout): Paragraph[] {
  const above = { top: { style: BorderStyle.SINGLE, size: 4, space: 8, color: 'D3D2CB' } };
  return [
    line(contactHead, {
      border: above,
      keepNext: true,
      keepLines: true,
      spacing: { before: 280, after: 40 },
      run: { bold: true, size: 20 },
    }),
    ...lines.map((text, index) =>
      line(text, {
        keepNext: index < lines.length - 1,
        spacing: { after: 20, line: 276 },
        run: { size: 20 },
      }),
    ),
  ];
}

function foot(mark: string): Footer {
  const run = { size: 16, color: grey };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: a4.width - 2 * side }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'D3D2CB' } },
        children: [
          new TextRun({ ...run, text: mark }),
          new TextRun({
            ...run,
            children: ['\thalaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
