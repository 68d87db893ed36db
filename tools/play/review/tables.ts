/** Puts two tables next to each other. */
export function sideBySide(left: string[], right: string[]): string[] {
  const width = Math.max(0, ...left.map((line) => line.length)) + 4;
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, at) =>
    `${(left[at] ?? '').padEnd(width)}${right[at] ?? ''}`.trimEnd(),
  );
}

/** A score against par as golfers write it: +3, E, -1. */
export function toParText(toPar: number | null): string {
  if (toPar === null) return '–';
  return toPar === 0 ? 'E' : toPar > 0 ? `+${toPar}` : `${toPar}`;
}
