import type { ReportSection } from '@tanggap/shared/report';
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { layBars } from './bar-chart.js';
import {
  addressOf,
  columnWidths,
  headingOf,
  type OfficeChart,
  type OfficeDocument,
  type OfficeTable,
  type Traced,
} from './office-document.js';
import { chartPicture } from './paint-chart.js';
import { xmlText } from './xml-text.js';

/** Twentieths of a point, Word's own unit. */
const a4 = { width: 11_906, height: 16_838 };
const side = 1_200;
const width = a4.width - 2 * side;
/** Of the bold letters of a table's head, with their share of the cell's margins. */
const headWidth = 125;
const grey = '4F5159';
const hair = 'D3D2CB';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noSides = { top: none, bottom: none, left: none, right: none };

type Words = IParagraphOptions & { run?: IRunOptions };

/** A paper of the office as DOCX: A4, real headings, tables and page fields, so that an office can go on editing it. */
export async function drawOfficeDocx(paper: OfficeDocument): Promise<Uint8Array> {
  const sections: FileChild[] = [];
  for (const [index, section] of paper.sections.entries()) {
    sections.push(...(await sectionOf(section, index, paper.origin)));
  }
  return Packer.toBuffer(documentOf(paper, sections));
}

function documentOf(paper: OfficeDocument, sections: FileChild[]): Document {
  const { title, subtitle, agency } = paper;
  const creator = xmlText(agency);
  return new Document({
    ...{ title: xmlText(title), subject: xmlText(subtitle), creator, lastModifiedBy: creator },
    // Sizes in half points; Arial is on every office machine and has metric twins elsewhere.
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 20, language: { value: 'id-ID' } },
          paragraph: { spacing: { line: 264, after: 80 } },
        },
        heading1: {
          run: { font: 'Arial', size: 30, bold: true, color: '000000' },
          paragraph: { spacing: { before: 40, after: 20 } },
        },
        heading2: {
          run: { font: 'Arial', size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: 1_000, bottom: 1_100, left: side, right: side, footer: 500 } },
        },
        footers: { default: foot(paper.foot) },
        children: [...head(paper), ...sections],
      },
    ],
  });
}

function line(text: string, { run = {}, ...options }: Words = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ ...run, text: xmlText(text) })] });
}

function head({ agency, title, subtitle, marks, watermark }: OfficeDocument): FileChild[] {
  const small = { size: 18, color: grey };
  const left = [
    line(agency.toLocaleUpperCase('id'), { spacing: { after: 20 }, run: { ...small, bold: true } }),
    new Paragraph({ heading: 'Heading1', children: [new TextRun(xmlText(title))] }),
    line(subtitle, { spacing: { after: 60 }, run: small }),
  ];
  const right = marks.map((mark) =>
    line(mark, { alignment: AlignmentType.RIGHT, spacing: { after: 0 }, run: small }),
  );
  const cell = (children: Paragraph[], share: number) =>
    new TableCell({
      children,
      borders: { ...noSides, bottom: { style: BorderStyle.SINGLE, size: 14, color: '000000' } },
      margins: { left: 0, right: 0, bottom: 60 },
      width: { size: share, type: WidthType.DXA },
    });
  const widths = [width - 2_600, 2_600];
  return [
    new Table({
      ...{ layout: TableLayoutType.FIXED, columnWidths: widths },
      width: { size: width, type: WidthType.DXA },
      borders: noSides,
      rows: [new TableRow({ children: [cell(left, width - 2_600), cell(right, 2_600)] })],
    }),
    ...(watermark === null
      ? []
      : [line(watermark, { spacing: { before: 80, after: 0 }, run: { bold: true, color: 'B3261E' } })]),
  ];
}

async function sectionOf(section: ReportSection, index: number, origin: string | null): Promise<FileChild[]> {
  const { paragraphs, table, chart, key } = section;
  const texts = paragraphs.map((parts) => paragraph(parts, origin));
  return [
    new Paragraph({
      heading: 'Heading2',
      border: { bottom: { style: BorderStyle.SINGLE, size: 5, space: 2, color: '000000' } },
      children: [new TextRun(xmlText(headingOf(section, index)))],
    }),
    ...(key === 'note' ? [noteBox(texts)] : texts),
    ...(chart ? await chartOf(chart, origin) : []),
    ...(table ? tableOf(table, origin) : []),
  ];
}

function traced(part: Traced, origin: string | null, run: IRunOptions = {}): ParagraphChild {
  const link = addressOf(part, origin);
  const words = new TextRun({ ...run, text: xmlText(part.text) });
  return link === null ? words : new ExternalHyperlink({ link, children: [words] });
}

function paragraph(parts: readonly Traced[], origin: string | null): Paragraph {
  return new Paragraph({ children: parts.map((part) => traced(part, origin)) });
}

/** Left open for the hand where nothing was written yet. */
function noteBox(texts: Paragraph[]): Table {
  const dash = { style: BorderStyle.DASHED, size: 5, color: grey };
  const children = texts.length > 0 ? texts : [line(''), line('')];
  return new Table({
    ...{ layout: TableLayoutType.FIXED, columnWidths: [width] },
    width: { size: width, type: WidthType.DXA },
    borders: { top: dash, bottom: dash, left: dash, right: dash },
    rows: [new TableRow({ children: [new TableCell({ children })] })],
  });
}

async function chartOf(chart: OfficeChart, origin: string | null): Promise<Paragraph[]> {
  // Word cuts a picture that is wider than the text by a fraction.
  const drawing = layBars(chart, Math.floor(width / 20) - 2);
  const [pixelWidth, pixelHeight] = [drawing.width, drawing.height].map((points) => (points * 96) / 72);
  const caption = { text: chart.caption, link: chart.link };
  return [
    new Paragraph({
      keepNext: true,
      // Without a rule of its own, a picture is cut to the height of a line of text.
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: await chartPicture(drawing),
          transformation: { width: pixelWidth ?? 0, height: pixelHeight ?? 0 },
          altText: { name: 'Grafik', title: 'Grafik', description: xmlText(chart.caption) },
        }),
      ],
    }),
    new Paragraph({ children: [traced(caption, origin, { size: 17, color: grey })] }),
  ];
}

function tableOf(table: OfficeTable, origin: string | null): FileChild[] {
  const widths = columnWidths(table, width, headWidth).map(Math.round);
  const row = (parts: readonly Traced[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: table.columns.map(({ isNumber }, column) => {
        const run = { size: isHead ? 17 : 18, ...(isHead && { bold: true, color: grey }) };
        const words = traced(parts[column] ?? { text: '', link: null }, origin, run);
        const alignment = isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          borders: { ...noSides, bottom: { style: BorderStyle.SINGLE, size: 4, color: hair } },
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins: { top: 50, bottom: 40, left: 70, right: 70 },
          children: [new Paragraph({ alignment, spacing: { after: 0, line: 250 }, children: [words] })],
        });
      }),
    });
  const titles = table.columns.map(({ title }) => ({ text: title, link: null }));
  return [
    new Table({
      ...{ layout: TableLayoutType.FIXED, columnWidths: widths, borders: noSides },
      width: { size: width, type: WidthType.DXA },
      rows: [row(titles, true), ...table.rows.map((parts) => row(parts, false))],
    }),
    line(table.note ?? '', { spacing: { before: 40, after: 40 }, run: { size: 17, color: grey } }),
  ];
}

function foot({ left, right }: OfficeDocument['foot']): Footer {
  const run = { size: 16, color: grey };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: hair } },
        children: [
          new TextRun({ ...run, text: xmlText(left) }),
          new TextRun({
            ...run,
            children: [
              `\t${xmlText(right)} · halaman `,
              PageNumber.CURRENT,
              ' dari ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
