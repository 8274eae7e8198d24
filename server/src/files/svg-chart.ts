import { chartInk, labelSize, type Drawing, type Stroke } from './bar-chart.js';

const round = (value: number): string => String(Math.round(value * 100) / 100);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** The chart as SVG, which the PDF keeps as lines and text. */
export function svgChart({ width, height, strokes }: Drawing): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${strokes.map(element).join('')}</svg>`;
}

function element(stroke: Stroke): string {
  if (stroke.kind === 'bar') {
    const { x, y, width, height } = stroke;
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${chartInk}"/>`;
  }
  if (stroke.kind === 'line') {
    const { x1, y1, x2, y2, weight } = stroke;
    const ends = `x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"`;
    return `<line ${ends} stroke="${chartInk}" stroke-width="${weight}"/>`;
  }
  if (stroke.kind === 'mark') {
    const { x, y } = stroke;
    const corners = [
      [x, y],
      [x - 3, y + 5],
      [x + 3, y + 5],
    ];
    return `<polygon points="${corners.map((corner) => corner.map(round).join(',')).join(' ')}" fill="${chartInk}"/>`;
  }
  const { x, y, text, anchor } = stroke;
  const place = `x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"`;
  return `<text ${place} font-family="Roboto" font-size="${labelSize}" fill="#1b1c20">${escaped(text)}</text>`;
}
