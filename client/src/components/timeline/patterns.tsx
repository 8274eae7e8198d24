import type { Series, Texture } from './series.js';

export const patternId = (prefix: string, series: Series, isRunning: boolean): string =>
  `${prefix}-${series.colour}-${series.texture}${isRunning ? '-running' : ''}`;

/** One texture for every part, and a hatched one for the bar that still grows. */
export function Patterns({ prefix, series }: { prefix: string; series: readonly Series[] }) {
  return (
    <defs>
      {series.flatMap((each) =>
        [false, true].map((isRunning) => (
          <Pattern
            key={`${each.key}-${String(isRunning)}`}
            id={patternId(prefix, each, isRunning)}
            colour={`var(--${each.colour})`}
            texture={each.texture}
            isRunning={isRunning}
          />
        )),
      )}
    </defs>
  );
}

interface PatternProps {
  id: string;
  colour: string;
  texture: Texture;
  isRunning: boolean;
}

function Pattern({ id, colour, texture, isRunning }: PatternProps) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse">
      <rect width="7" height="7" fill="var(--surface)" />
      <rect width="7" height="7" fill={colour} opacity={grounds[texture] * (isRunning ? 0.72 : 1)} />
      <Figure texture={texture} colour={texture === 'solid' ? 'var(--surface)' : colour} />
      {isRunning && <path d="M0 3.5H7" stroke="var(--surface)" strokeWidth="1.2" opacity="0.75" />}
    </pattern>
  );
}

/** How much of the colour lies under the figure. */
const grounds: Record<Texture, number> = {
  solid: 0.92,
  hatch: 0.28,
  dots: 0.24,
  back: 0.28,
  cross: 0.2,
  plain: 0.45,
};

function Figure({ texture, colour }: { texture: Texture; colour: string }) {
  const line = { stroke: colour, strokeWidth: 2.2, fill: 'none' };
  if (texture === 'hatch') return <path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" {...line} />;
  if (texture === 'back') return <path d="M-1 -1L8 8M6 -1L8 1M-1 6L1 8" {...line} />;
  if (texture === 'dots') return <circle cx="3.5" cy="3.5" r="1.7" fill={colour} />;
  if (texture === 'cross') return <path d="M3.5 0V7M0 3.5H7" {...line} strokeWidth={1.6} />;
  return null;
}

/** A little square of the texture, for the legend and the table. */
export function Swatch({ prefix, series }: { prefix: string; series: Series }) {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
      <rect width="11" height="11" rx="2" fill={`url(#${patternId(prefix, series, false)})`} />
    </svg>
  );
}
