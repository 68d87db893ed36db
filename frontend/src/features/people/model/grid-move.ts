/** A cell of the grid: row −1 is the head. */
export interface Cell {
  row: number;
  column: number;
}

/** How far Page Up and Page Down go. */
const PAGE = 10;

/** Where a key leads from a cell (the grid of the ARIA patterns); undefined: it is none of ours. */
export function gridMove(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Cell,
  { rows, columns }: { rows: number; columns: number },
): Cell | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const moves: Record<string, Cell> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(row - PAGE, Math.min(row, 0)), column },
    PageDown: { row: row + PAGE, column },
    Home: ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
    End: ctrlKey ? last : { row, column: last.column },
  };
  const wanted = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return (
    wanted && {
      row: Math.max(-1, Math.min(wanted.row, last.row)),
      column: Math.max(0, Math.min(wanted.column, last.column)),
    }
  );
}
