const svgNamespace = 'http://www.w3.org/2000/svg';
/** Pixels of the picture for each of the page, so that print stays sharp. */
const scale = 2;
const edge = 16;
const headline = 44;
const markRow = 22;

const inlined = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family'];

/** Copies what the style sheet says onto every element: a picture carries no style sheet. */
function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of inlined) {
    const value = style.getPropertyValue(name);
    if (value !== '' && !value.startsWith('url(')) to.setAttribute(name, value);
  }
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy) inlineStyles(child, copy);
  }
}

export interface PictureNotes {
  /** The first line: what was searched. */
  title: string;
  /** The second: range, zone, number of mentions and the moment it was made. */
  subtitle: string;
  /** Names of the parts in the order of the legend. */
  legend: readonly string[];
  letters: readonly { letter: string; x: number }[];
  marks: readonly { label: string; x: number }[];
}

function line(parent: Element, name: string, attributes: Record<string, string | number>, text = ''): void {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  parent.append(element);
}

/**
 * The chart as one SVG that stands by itself: bars with their textures, letters, marks, title and legend. `plot` gives
 * where the bars stand inside the drawing, px; letters and marks are placed by their share of its width.
 */
export function chartMarkup(
  figure: HTMLElement,
  notes: PictureNotes,
  plot: { left: number; right: number },
): { markup: string; width: number; height: number } {
  const drawing = figure.querySelector('[data-picture] svg');
  const patterns = figure.querySelector('defs');
  if (!drawing) throw new Error('expected a drawn chart in the figure');
  const box = drawing.getBoundingClientRect();
  const width = Math.round(box.width) + 2 * edge;
  const height = Math.round(box.height) + headline + 3 * markRow + edge;
  const css = getComputedStyle(figure);
  const ink = { fill: css.color, 'font-family': 'Inter, system-ui, sans-serif' };
  const root = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({ xmlns: svgNamespace, width, height }))
    root.setAttribute(name, String(value));
  line(root, 'rect', { width, height, fill: css.getPropertyValue('--surface').trim() || '#ffffff' });
  if (patterns) {
    const copy = patterns.cloneNode(true) as Element;
    inlineStyles(patterns, copy);
    root.append(copy);
  }
  line(root, 'text', { ...ink, x: edge, y: 22, 'font-size': 14, 'font-weight': 600 }, notes.title);
  line(root, 'text', { ...ink, x: edge, y: 39, 'font-size': 11.5 }, notes.subtitle);
  const bars = drawing.cloneNode(true) as Element;
  inlineStyles(drawing, bars);
  for (const [name, value] of Object.entries({ x: edge, y: headline, width: box.width, height: box.height }))
    bars.setAttribute(name, String(value));
  root.append(bars);
  const span = box.width - plot.left - plot.right;
  const at = (x: number): number => edge + plot.left + x * span;
  for (const { letter, x } of notes.letters) {
    line(root, 'circle', { cx: at(x), cy: headline + 12, r: 9, fill: css.color });
    line(
      root,
      'text',
      {
        x: at(x),
        y: headline + 16,
        'font-size': 11,
        'font-weight': 600,
        'text-anchor': 'middle',
        fill: '#fff',
      },
      letter,
    );
  }
  const foot = headline + box.height;
  for (const { label, x } of notes.marks)
    line(
      root,
      'text',
      { ...ink, x: at(x), y: foot + 16, 'font-size': 11, 'text-anchor': x > 0.85 ? 'end' : 'start' },
      label,
    );
  line(
    root,
    'text',
    { ...ink, x: edge, y: foot + 2 * markRow + 12, 'font-size': 11.5 },
    notes.legend.join('   ·   '),
  );
  return { markup: new XMLSerializer().serializeToString(root), width, height };
}

/** Draws the markup onto a canvas. Rejects where the browser refuses to. */
export async function pngOf(drawn: { markup: string; width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width * scale;
  canvas.height = drawn.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas to draw on');
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('expected a picture'))), 'image/png');
  });
}

/** Hands a file to the browser's own saving. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
