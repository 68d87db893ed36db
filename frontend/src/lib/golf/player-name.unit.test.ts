import { expect, it } from 'vitest';
import { playerName } from './player-name.ts';
import { en } from './words/en.ts';

it.each([
  [{ name: 'Bo', userId: 'me' }, 'Bo'],
  [{ name: null, userId: 'me' }, 'You'],
  [{ name: null, userId: 'other' }, 'Player 2'],
  [{ name: null, userId: null }, 'Player 2'],
  [{ name: null }, 'Player 2'],
])('calls %j %s', (player, called) => {
  expect(playerName(player, 1, en, 'me')).toBe(called);
});

it('calls nobody "You" where no user reads', () => {
  expect(playerName({ name: null }, 0, en, undefined)).toBe('Player 1');
});
