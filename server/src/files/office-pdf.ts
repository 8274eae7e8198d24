import type { ReportSection } from '@tanggap/shared/report';
import pdfmake from 'pdfmake';
import type { Content, ContentText, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';
import { layBars } from './bar-chart.js';
import { fontFiles } from './fonts.js';
import {
  addressOf,
  columnWidths,
  headingOf,
  type OfficeDocument,
  type OfficeTable,
  type Traced,
} from './office-document.js';
import { fontText } from './printable.js';
import { svgChart } from './svg-chart.js';

/** Points; 2.1 cm at the sides. */
const side = 60;
const width = 595.28 - 2 * side;
const dark = '#1b1c20';
const grey = '#4f5159';
const hair = '#d3d2cb';
/** Room that a letter takes at table size; a word longer than its column is broken anywhere. */
const letterWidth = 4.6;
/** Of the bold letters of a table's head. */
const headWidth = 5.2;
const cellPadding = 4;

pdfmake.setFonts({ Roboto: fontFiles });
// Nothing is fetched and nothing is read but our own font, whatever a text says.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fontFiles).some((file) => file === path));

/** A paper of the office as PDF: A4, text that can be selected, charts as lines. */
export function drawOfficePdf(paper: OfficeDocument): Promise<Uint8Array> {
  return pdfmake.createPdf(definition(paper)).getBuffer();
}

function definition(paper: OfficeDocument): TDocumentDefinitions {
  const { agency, title, subtitle, now, watermark, foot } = paper;
  return {
    pageSize: 'A4',
    pageMargins: [side, 50, side, 62],
    language: 'id-ID',
    info: {
      title: fontText(title),
      author: fontText(agency),
      subject: fontText(subtitle),
      creationDate: new Date(now),
      modDate: new Date(now),
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: dark },
    ...(watermark !== null && {
      watermark: { text: watermark, color: '#b3261e', opacity: 0.07, bold: true, angle: -45 },
    }),
    content: [
      ...head(paper),
      ...paper.sections.flatMap((section, index) => sectionOf(section, index, paper.origin)),
    ],
    footer: (page: number, pages: number): Content => footer(foot, page, pages),
  };
}

function rule(lineWidth: number, lineColor: string, margin: [number, number, number, number]): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor }], margin };
}

function breaking(text: string, room: number): 'break-all' | 'normal' {
  return text.split(/\s/u).some((word) => word.length * letterWidth > room) ? 'break-all' : 'normal';
}

function head({ agency, title, subtitle, marks, watermark }: OfficeDocument): Content[] {
  const left: Content[] = [
    { text: fontText(agency).toLocaleUpperCase('id'), bold: true, fontSize: 9, color: grey },
    { text: fontText(title), bold: true, fontSize: 15, lineHeight: 1.15, margin: [0, 2, 0, 1] },
    { text: fontText(subtitle), fontSize: 9.5, color: grey },
  ];
  const right: Content[] = [
    ...marks.map((mark) => ({ text: fontText(mark), color: grey })),
    // Once more in words: the one across the page cannot be copied or read aloud.
    ...(watermark === null ? [] : [{ text: watermark, bold: true, color: '#b3261e' }]),
  ].map((mark): Content => ({ ...mark, fontSize: 9, alignment: 'right' }));
  return [
    {
      columns: [
        { stack: left, width: '*' },
        { stack: right, width: 130 },
      ],
      columnGap: 16,
    },
    rule(1.6, '#000000', [0, 8, 0, 4]),
  ];
}

function sectionOf(section: ReportSection, index: number, origin: string | null): Content[] {
  const { paragraphs, table, chart, key } = section;
  const texts = paragraphs.map((parts) => paragraph(parts, origin));
  const [firstText, ...moreTexts] = key === 'note' ? [noteBox(texts)] : texts;
  const heading: Content[] = [
    { text: fontText(headingOf(section, index)), bold: true, fontSize: 11, margin: [0, 10, 0, 2] },
    rule(0.6, '#000000', [0, 0, 0, 5]),
  ];
  // A heading alone at the foot of a page helps nobody; a long first paragraph may still be divided.
  const isShort = JSON.stringify(paragraphs[0] ?? '').length < 900;
  const opening: Content[] =
    firstText && isShort
      ? [{ stack: [...heading, firstText], unbreakable: true }]
      : [...heading, ...(firstText ? [firstText] : [])];
  return [
    ...opening,
    ...moreTexts,
    ...(chart ? [chartOf(chart, origin)] : []),
    ...(table ? tableOf(table, origin) : []),
  ];
}

function traced(part: Traced, origin: string | null): ContentText {
  const link = addressOf(part, origin);
  return { text: fontText(part.text), ...(link !== null && { link }) };
}

function paragraph(parts: readonly Traced[], origin: string | null): Content {
  const whole = parts.map(({ text }) => text).join('');
  return {
    text: parts.map((part) => traced(part, origin)),
    wordBreak: breaking(whole, width),
    margin: [0, 0, 0, 4],
  };
}

/** Left open for the hand where nothing was written yet. */
function noteBox(texts: Content[]): Content {
  const dash = () => ({ dash: { length: 3, space: 2 } });
  return {
    table: { widths: ['*'], heights: [36], body: [[{ stack: texts }]] },
    layout: {
      hLineStyle: dash,
      vLineStyle: dash,
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
      hLineColor: () => grey,
      vLineColor: () => grey,
    },
    margin: [0, 2, 0, 6],
  };
}

function chartOf(chart: NonNullable<ReportSection['chart']>, origin: string | null): Content {
  const bars = chart.bars.map((bar) => ({
    ...bar,
    label: fontText(bar.label),
    marks: bar.marks.map(fontText),
  }));
  const caption = traced({ text: chart.caption, link: chart.link }, origin);
  return {
    stack: [
      { svg: svgChart(layBars({ ...chart, bars }, width)), width },
      { ...caption, fontSize: 8.5, color: grey, margin: [0, 2, 0, 4] },
    ],
    unbreakable: true,
  };
}

function tableOf(table: OfficeTable, origin: string | null): Content[] {
  const widths = columnWidths(table, width - table.columns.length * 2 * cellPadding, headWidth);
  const cell = (part: Traced, column: number, style: object): TableCell => ({
    ...traced(part, origin),
    wordBreak: breaking(part.text, widths[column] ?? 0),
    alignment: table.columns[column]?.isNumber ? 'right' : 'left',
    ...style,
  });
  const titles = table.columns.map(({ title }, column) =>
    cell({ text: title, link: null }, column, { bold: true, fontSize: 8.5, color: grey }),
  );
  const rows = table.rows.map((row) =>
    table.columns.map((_, column) => cell(row[column] ?? { text: '', link: null }, column, { fontSize: 9 })),
  );
  return [
    {
      table: { headerRows: 1, widths, body: [titles, ...rows] },
      layout: {
        hLineWidth: (line) => (line === 0 ? 0 : 0.5),
        vLineWidth: () => 0,
        hLineColor: () => hair,
        paddingLeft: () => cellPadding,
        paddingRight: () => cellPadding,
        paddingTop: () => 3,
        paddingBottom: () => 2,
      },
      margin: [0, 2, 0, 4],
    },
    ...(table.note === null
      ? []
      : [{ text: fontText(table.note), fontSize: 8.5, color: grey, margin: [0, 0, 0, 4] } as Content]),
  ];
}

function footer({ left, right }: OfficeDocument['foot'], page: number, pages: number): Content {
  const style = { fontSize: 8, color: grey };
  return {
    margin: [side, 14, side, 0],
    stack: [
      rule(0.5, hair, [0, 0, 0, 4]),
      {
        columns: [
          { text: fontText(left), ...style },
          {
            text: `${fontText(right)} · halaman ${page} dari ${pages}`,
            alignment: 'right',
            width: 'auto',
            ...style,
          },
        ],
      },
    ],
  };
}
