import { expect, it } from 'vitest';
import { gridMove } from './grid-move.ts';

const SIZE = { rows: 100, columns: 6 };
const move = (key: string, row: number, column: number, ctrlKey = false) => {
  const cell = gridMove({ key, ctrlKey }, { row, column }, SIZE);
  return cell && [cell.row, cell.column];
};

it.each<[string, [number, number], [number, number]]>([
  ['ArrowDown', [-1, 2], [0, 2]],
  ['ArrowUp', [0, 2], [-1, 2]],
  ['ArrowUp', [-1, 2], [-1, 2]],
  ['ArrowDown', [99, 2], [99, 2]],
  ['ArrowLeft', [5, 0], [5, 0]],
  ['ArrowRight', [5, 0], [5, 1]],
  ['ArrowRight', [5, 5], [5, 5]],
  ['PageDown', [95, 1], [99, 1]],
  ['PageUp', [5, 1], [0, 1]],
  ['PageUp', [-1, 1], [-1, 1]],
  ['Home', [5, 4], [5, 0]],
  ['End', [5, 1], [5, 5]],
])('%s leads from %j to %j', (key, from, to) => {
  expect(move(key, ...from)).toEqual(to);
});

it('goes to the corners with Ctrl, and leaves other keys alone', () => {
  expect(move('Home', 50, 3, true)).toEqual([0, 0]);
  expect(move('End', 50, 3, true)).toEqual([99, 5]);
  expect(move('a', 1, 1)).toBeUndefined();
  expect(move('toString', 1, 1)).toBeUndefined();
});
