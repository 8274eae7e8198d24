import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { fitText, type Box, type Fitted } from './fit-text.js';
import { fontFiles } from '../../files/fonts.js';

/** Strokes of the card: grounds, panels and set text, in our own font. */
const family = 'Tanggap Card';

GlobalFonts.registerFromPath(fontFiles.normal, family);
GlobalFonts.registerFromPath(fontFiles.bold, family);

export function fill(
  context: SKRSContext2D,
  colour: string,
  [x, y, width, height]: [number, number, number, number],
): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

export function panel(
  context: SKRSContext2D,
  colour: string,
  [x, y, width, height]: [number, number, number, number],
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, height, 20);
  context.fill();
}

type Weight = 400 | 500;

export function setFont(context: SKRSContext2D, weight: Weight, size: number): void {
  context.font = `${weight} ${size}px "${family}"`;
}

export function fit(context: SKRSContext2D, text: string, weight: Weight, box: Box): Fitted {
  return fitText(text, box, (line, size) => {
    setFont(context, weight, size);
    return context.measureText(line).width;
  });
}

export interface Ink {
  x: number;
  y: number;
  weight: Weight;
  colour: string;
  leading: number;
}

/** Writes lines from `y`, the top of the first; resolves with the y below the last. */
export function write(
  context: SKRSContext2D,
  { lines, size, height }: Fitted,
  { x, y, weight, colour, leading }: Ink,
): number {
  setFont(context, weight, size);
  context.fillStyle = colour;
  lines.forEach((line, index) =>
    context.fillText(line, x, y + size * (leading * index + (leading + 0.72) / 2)),
  );
  return y + height;
}
