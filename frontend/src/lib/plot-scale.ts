/** The plot's box in SVG units. */
export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlotScale {
  x(index: number): number;
  y(value: number): number;
  /** Values that get a line and a label, highest first. */
  ticks: number[];
}

const STEPS = [1, 2, 5, 10, 20, 50];
const MOST_TICKS = 5;

/** Maps values to the plot: evenly spaced by order, on a scale of round numbers. */
export function makePlotScale(values: number[], box: Box): PlotScale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = STEPS.find((size) => ticksOf(low, high, size).length <= MOST_TICKS) ?? 100;
  const ticks = ticksOf(low, high, step);
  const top = ticks[0]!;
  const span = top - ticks.at(-1)!;
  const plotWidth = box.width - box.left - box.right;
  const plotHeight = box.height - box.top - box.bottom;
  return {
    x: (index) =>
      box.left + (values.length < 2 ? plotWidth / 2 : (index * plotWidth) / (values.length - 1)),
    y: (value) => box.top + ((top - value) / span) * plotHeight,
    ticks,
  };
}

function ticksOf(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (last - index) * step || 0);
}

/** The mean of each value and up to four before it: the line behind the dots. */
export function rollingMean(values: number[], size = 5): number[] {
  return values.map((_, index) => {
    const window = values.slice(Math.max(0, index - size + 1), index + 1);
    return window.reduce((sum, value) => sum + value, 0) / window.length;
  });
}
