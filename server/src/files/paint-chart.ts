import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { chartInk, labelSize, type Drawing, type Stroke } from './bar-chart.js';
import { fontFiles } from './fonts.js';

const family = 'Tanggap Chart';
/** Pixels a point: 216 dots an inch, sharp on office printers. */
const scale = 3;

GlobalFonts.registerFromPath(fontFiles.normal, family);

/** The chart as PNG, for formats that take no drawing. */
export async function chartPicture({ width, height, strokes }: Drawing): Promise<Uint8Array> {
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  for (const stroke of strokes) paint(context, stroke);
  return canvas.encode('png');
}

function paint(context: SKRSContext2D, stroke: Stroke): void {
  context.fillStyle = stroke.kind === 'text' ? '#1b1c20' : chartInk;
  context.strokeStyle = chartInk;
  if (stroke.kind === 'bar') context.fillRect(stroke.x, stroke.y, stroke.width, stroke.height);
  else if (stroke.kind === 'text') write(context, stroke);
  else trace(context, stroke);
}

function write(context: SKRSContext2D, { x, y, text, anchor }: Extract<Stroke, { kind: 'text' }>): void {
  context.font = `${labelSize}px "${family}"`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.fillText(text, x, y);
}

function trace(context: SKRSContext2D, stroke: Extract<Stroke, { kind: 'line' | 'mark' }>): void {
  context.beginPath();
  if (stroke.kind === 'mark') {
    context.moveTo(stroke.x, stroke.y);
    context.lineTo(stroke.x - 3, stroke.y + 5);
    context.lineTo(stroke.x + 3, stroke.y + 5);
    context.fill();
    return;
  }
  context.lineWidth = stroke.weight;
  context.moveTo(stroke.x1, stroke.y1);
  context.lineTo(stroke.x2, stroke.y2);
  context.stroke();
}
