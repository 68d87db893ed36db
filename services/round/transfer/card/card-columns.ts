/** One column: a hole, or the sum over some of them. */
export type Column = { hole: number } | { sum: string; holes: number[] };

/** The columns of these holes: over eighteen with the sums of both nines. */
export function columnsOf(holes: number[]): Column[] {
  const out = holes.filter((hole) => hole <= 9);
  const back = holes.filter((hole) => hole > 9);
  const each = (some: number[]) => some.map((hole) => ({ hole }));
  if (out.length === 0 || back.length === 0) return [...each(holes), { sum: 'Total', holes }];
  return [
    ...each(out),
    { sum: 'Out', holes: out },
    ...each(back),
    { sum: 'In', holes: back },
    { sum: 'Total', holes },
  ];
}

/** The holes that a column is about. */
export function columnHoles(column: Column): number[] {
  return 'sum' in column ? column.holes : [column.hole];
}

/** The class that draws a column. */
export function classOf(column: Column): string {
  return 'sum' in column ? 'sum' : 'hole';
}

/** The sum, when every value is known. */
export function sumOf(values: (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === values.length ? known.reduce((sum, value) => sum + value, 0) : null;
}
