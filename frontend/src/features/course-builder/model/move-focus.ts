/** Where arrow keys and Enter lead from a cell: rows and columns further. */
const STEPS: Record<string, [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Goes to the next cell of a table; sideways only from the edge of what is typed. */
export function moveFocus(event: KeyboardEvent, table: HTMLTableElement): void {
  const step = STEPS[event.key];
  const cell = event.target as HTMLInputElement;
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  if (step[1] !== 0 && !isAtEdge(cell, step[1])) return;
  const rows = [...table.rows].map((row) => [...row.querySelectorAll('input')]);
  const filled = rows.filter((inputs) => inputs.length > 0);
  const row = filled.findIndex((inputs) => inputs.includes(cell));
  const next = filled[row + step[0]]?.[filled[row]!.indexOf(cell) + step[1]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isAtEdge(
  { value, selectionStart, selectionEnd }: HTMLInputElement,
  side: number,
): boolean {
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const at = selectionStart === selectionEnd ? selectionStart : undefined;
  return isWhole || at === (side < 0 ? 0 : value.length);
}
