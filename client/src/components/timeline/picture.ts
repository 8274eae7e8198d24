import { footHeight, headHeight } from './sizes.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const edge = 16;
const headline = 46;
const markRow = 24;
const legendGap = 22;
/** Rough width of a letter of the legend, px. */
const letterWidth = 6.6;

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
  /** Parts in the order of the legend, each with the `fill` of its texture. */
  legend: readonly { label: string; fill: string }[];
  /** `x` is a share of the axis, `top` how high the bar reaches as a share of the plot. */
  letters: readonly { letter: string; x: number; top: number }[];
  marks: readonly { label: string; x: number; isHandOver: boolean }[];
}

export interface Drawn {
  markup: string;
  /** px, before any scaling. */
  width: number;
  height: number;
}

type Attributes = Record<string, string | number>;

interface Sheet {
  root: Element;
  /** Colours and type of the page. */
  ink: Attributes;
  colour: (token: string) => string;
  /** From a share of the axis to px. */
  at: (x: number) => number;
  /** Height of the drawing, px. */
  drawn: number;
}

function add(parent: Element, name: string, attributes: Attributes, text = ''): void {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  parent.append(element);
}

function addCopy(parent: Element, original: Element, place: Attributes = {}): void {
  const copy = original.cloneNode(true) as Element;
  inlineStyles(original, copy);
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  parent.append(copy);
}

function addLetters({ root, ink, colour, at, drawn }: Sheet, letters: PictureNotes['letters']): void {
  const floor = headline + drawn - footHeight;
  const plot = drawn - footHeight - headHeight;
  for (const { letter, x, top } of letters) {
    const line = { x1: at(x), x2: at(x), y1: headline + 22, y2: floor - plot * top - 4 };
    add(root, 'line', { ...line, stroke: colour('--text2'), 'stroke-dasharray': '1.5 2.5' });
    add(root, 'circle', { cx: at(x), cy: headline + 12, r: 9, fill: colour('--text') });
    const centred = { x: at(x), y: headline + 16, 'text-anchor': 'middle', 'font-weight': 600 };
    add(root, 'text', { ...ink, ...centred, 'font-size': 11, fill: colour('--surface') }, letter);
  }
}

function addMarks({ root, ink, colour, at, drawn }: Sheet, marks: PictureNotes['marks']): void {
  const y = headline + drawn + markRow / 2;
  for (const { label, x, isHandOver } of marks) {
    const left = at(x);
    const box = { x: left - 4.5, y: y - 4.5, width: 9, height: 9 };
    const look = isHandOver
      ? { fill: colour('--handover'), rx: 2.5 }
      : { fill: colour('--nila'), transform: `rotate(45 ${left} ${y})` };
    add(root, 'rect', { ...box, ...look });
    const isLate = x > 0.9;
    const place = { x: left + (isLate ? -10 : 10), 'text-anchor': isLate ? 'end' : 'start' };
    add(root, 'text', { ...ink, ...place, y: y + 4, 'font-size': 11 }, label);
  }
}

function addLegend({ root, ink, drawn }: Sheet, legend: PictureNotes['legend']): void {
  const y = headline + drawn + 2 * markRow;
  let x = edge;
  for (const { label, fill } of legend) {
    add(root, 'rect', { x, y: y - 10, width: 11, height: 11, rx: 2, fill });
    add(root, 'text', { ...ink, x: x + 17, y, 'font-size': 11.5 }, label);
    x += legendGap + 17 + label.length * letterWidth;
  }
}

/**
 * The chart as one SVG that stands by itself: bars with their textures, letters, marks, title and legend. `axis` tells
 * how much of the drawing lies beside the bars, px.
 */
export function chartMarkup(
  figure: HTMLElement,
  notes: PictureNotes,
  axis: { left: number; right: number },
): Drawn {
  const drawing = figure.querySelector('[data-picture] svg');
  const patterns = figure.querySelector('defs');
  if (!drawing || !patterns) throw new Error('expected a drawn chart in the figure');
  const box = drawing.getBoundingClientRect();
  const width = Math.round(box.width) + 2 * edge;
  const height = Math.round(box.height) + headline + 2 * markRow + edge;
  const root = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({ width, height })) root.setAttribute(name, String(value));
  const span = box.width - axis.left - axis.right;
  const colour = colourReader(figure);
  const sheet: Sheet = {
    root,
    ink: { fill: colour('--text'), 'font-family': 'Inter, system-ui, sans-serif' },
    colour,
    at: (x) => edge + axis.left + x * span,
    drawn: box.height,
  };
  add(root, 'rect', { width, height, fill: colour('--surface') });
  addCopy(root, patterns);
  add(root, 'text', { ...sheet.ink, x: edge, y: 22, 'font-size': 14, 'font-weight': 600 }, notes.title);
  add(root, 'text', { ...sheet.ink, x: edge, y: 40, 'font-size': 11.5 }, notes.subtitle);
  addCopy(root, drawing, { x: edge, y: headline, width: box.width, height: box.height });
  addLetters(sheet, notes.letters);
  addMarks(sheet, notes.marks);
  addLegend(sheet, notes.legend);
  return { markup: new XMLSerializer().serializeToString(root), width, height };
}

/** A token as the colour it stands for now: a picture knows neither variables nor themes. */
function colourReader(figure: HTMLElement): (token: string) => string {
  return (token) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    figure.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
