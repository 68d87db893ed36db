import { nextTick, shallowRef, type ShallowRef } from 'vue';
import { gridMove, type Cell } from '../model/grid-move.ts';

interface Grid {
  root: Readonly<ShallowRef<HTMLElement | null>>;
  size: () => { rows: number; columns: number };
  /** Brings a row into sight. */
  show: (row: number) => void;
}

const nameOf = ({ row, column }: Cell): string => `${row}:${column}`;

/** One stop of the Tab key for all cells: the arrow keys lead from one to the next, across rows that are not drawn yet. */
export function useRoving({ root, size, show }: Grid) {
  const active = shallowRef<Cell>({ row: 0, column: 0 });

  /** What a cell's element needs: the one in it that takes the focus, or the cell itself. */
  const stop = (row: number, column: number) => ({
    'data-cell': nameOf({ row, column }),
    tabindex: active.value.row === row && active.value.column === column ? 0 : -1,
  });

  async function move(event: KeyboardEvent): Promise<void> {
    const to = gridMove(event, active.value, size());
    if (!to) return;
    event.preventDefault();
    active.value = to;
    if (to.row >= 0) show(to.row);
    await nextTick();
    const found = root.value?.querySelector<HTMLElement>(`[data-cell="${nameOf(to)}"]`);
    found?.focus({ preventScroll: true });
  }

  /** Where somebody has clicked or tabbed into is where the keys go on. */
  function follow({ target }: FocusEvent): void {
    const name = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    if (!name) return;
    const [row = 0, column = 0] = name.split(':').map(Number);
    active.value = { row, column };
  }

  return { active, stop, move, follow };
}
