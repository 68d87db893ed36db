import { expect, it } from 'vitest';
import { makeBoard } from '../../../testing/make-board.ts';
import { boardChoice, boardId, changedPlaces } from './board-id.ts';

it.each([
  [{}, 'club.net.season'],
  [{ metric: 'gross', period: 'week', course: 'links' }, 'links.gross.week'],
  [{ metric: 'worst', period: ['all'], course: '' }, 'club.net.season'],
])('an address %o is the board %s', (query, id) => {
  expect(boardId(boardChoice(query))).toBe(id);
});

it('counts the places that changed', () => {
  const board = makeBoard([-2, 1, 3]);
  expect(changedPlaces(board, makeBoard([-2, 1, 3]))).toBe(0);
  expect(changedPlaces(board, makeBoard([-2, 0, 3]))).toBe(1);
  expect(changedPlaces(board, makeBoard([-2]))).toBe(2);
});
