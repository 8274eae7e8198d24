import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fill, fit, panel, setFont, write } from './card-brush.js';
import { cardContent, type CardContent } from './card-content.js';
import type { FileInput } from './file-job.js';
import type { Fitted } from './fit-text.js';

/** Square, as feeds and status pages show pictures whole. */
const side = 1080;
const margin = 76;
const inner = side - 2 * margin;
/** The desk's own colours; each pair of text and ground is at least 4.5 to 1 (screens, section 1). */
const ink = {
  ground: '#F5F5F2',
  text: '#1B1C20',
  text2: '#4F5159',
  nila: '#3C49BE',
  tint: '#ECEEFB',
  line: '#D3D2CB',
  white: '#FFFFFF',
  draft: '#B3261E',
};

const headBand = 156;
const footTop = side - 136;

/**
 * The picture card, PNG 1080×1080: verdict, headline, fact, how to check, and who speaks. The claim itself is not on it,
 * because a picture is passed on without its answer.
 */
export async function drawCard(input: FileInput): Promise<Uint8Array> {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  const content = cardContent(input);
  context.textBaseline = 'alphabetic';
  fill(context, ink.ground, [0, 0, side, side]);
  drawHead(context, content);
  drawBody(context, content);
  drawFoot(context, content);
  return canvas.encode('png');
}

function drawHead(context: SKRSContext2D, { agency, date }: CardContent): void {
  fill(context, ink.nila, [0, 0, side, headBand]);
  const dated = fit(context, date, 400, { width: 300, height: 40, sizes: [28], leading: 1.2 });
  setFont(context, 400, dated.size);
  const dateWidth = context.measureText(dated.lines[0] ?? '').width;
  const leading = 1.2;
  const name = fit(context, agency, 500, {
    width: inner - dateWidth - 40,
    height: 92,
    sizes: [38, 34, 30, 26],
    leading,
  });
  write(context, name, {
    x: margin,
    y: (headBand - name.height) / 2,
    weight: 500,
    colour: ink.white,
    leading,
  });
  const dateAt = { x: side - margin - dateWidth, y: (headBand - dated.height) / 2 };
  write(context, dated, { ...dateAt, weight: 400, colour: ink.white, leading });
}

function drawBody(context: SKRSContext2D, content: CardContent): void {
  let y = drawLabel(context, content, headBand + 48) + 24;
  const headBox = { width: inner, height: 246, sizes: [92, 84, 76, 70, 64, 58, 52, 46, 42], leading: 1.14 };
  const headline = fit(context, content.headline, 500, headBox);
  y =
    write(context, headline, { x: margin, y, weight: 500, colour: ink.text, leading: headBox.leading }) + 28;
  const room = footTop - 36 - y;
  const check = checkBox(context, content.check, room);
  drawFact(context, content, y, room - check.height - checkPadding * 2 - checkHead - 32);
  drawCheck(context, content, check);
}

function drawLabel(context: SKRSContext2D, { label, isDraft }: CardContent, y: number): number {
  const box = { width: inner - 48, height: 40, sizes: [28, 24], leading: 1.2 };
  const text = fit(context, label, 500, box);
  setFont(context, 500, text.size);
  const width = context.measureText(text.lines[0] ?? '').width;
  panel(context, isDraft ? ink.draft : ink.tint, [margin, y, width + 44, 56]);
  const colour = isDraft ? ink.white : ink.nila;
  write(context, text, { x: margin + 22, y: y + (56 - text.height) / 2, weight: 500, colour, leading: 1.2 });
  return y + 56;
}

function drawFact(context: SKRSContext2D, { heads, fact }: CardContent, y: number, room: number): void {
  const head = fit(context, heads.fact, 500, { width: inner, height: 40, sizes: [28], leading: 1.3 });
  const below = write(context, head, { x: margin, y, weight: 500, colour: ink.nila, leading: 1.3 }) + 6;
  const box = {
    width: inner,
    height: room - head.height - 6,
    sizes: [54, 48, 44, 40, 37, 34, 31, 28, 26],
    leading: 1.34,
  };
  write(context, fit(context, fact, 400, box), {
    x: margin,
    y: below,
    weight: 400,
    colour: ink.text,
    leading: 1.34,
  });
}

const checkPadding = 28;
const checkHead = 40;

function checkBox(context: SKRSContext2D, check: string, room: number): Fitted {
  const height = Math.max(60, room * 0.52 - checkPadding * 2 - checkHead);
  return fit(context, check, 400, { width: inner - 64, height, sizes: [38, 34, 31, 28, 26], leading: 1.32 });
}

/** Stands on the foot, so that short texts leave their air in the middle. */
function drawCheck(context: SKRSContext2D, { heads }: CardContent, check: Fitted): void {
  const height = check.height + checkHead + checkPadding * 2;
  const y = footTop - 36 - height;
  panel(context, ink.tint, [margin, y, inner, height]);
  const head = fit(context, heads.check, 500, {
    width: inner - 64,
    height: checkHead,
    sizes: [28],
    leading: 1.2,
  });
  write(context, head, { x: margin + 32, y: y + checkPadding, weight: 500, colour: ink.nila, leading: 1.2 });
  const textAt = { x: margin + 32, y: y + checkPadding + checkHead };
  write(context, check, { ...textAt, weight: 400, colour: ink.text, leading: 1.32 });
}

function drawFoot(context: SKRSContext2D, { program, address, mark }: CardContent): void {
  fill(context, ink.line, [margin, footTop, inner, 2]);
  const leading = 1.3;
  setFont(context, 400, 24);
  const markWidth = context.measureText(mark).width;
  const first = fit(context, program, 500, { width: inner, height: 40, sizes: [28, 24], leading });
  write(context, first, { x: margin, y: footTop + 22, weight: 500, colour: ink.text, leading });
  const second = fit(context, address, 400, {
    width: inner - markWidth - 30,
    height: 36,
    sizes: [24, 21],
    leading,
  });
  write(context, second, { x: margin, y: footTop + 64, weight: 400, colour: ink.text2, leading });
  const markAt = { x: side - margin - markWidth, y: footTop + 64 };
  const marked = { size: 24, lines: [mark], height: 31 };
  write(context, marked, { ...markAt, weight: 400, colour: ink.text2, leading });
}
