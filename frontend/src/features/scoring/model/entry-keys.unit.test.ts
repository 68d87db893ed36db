import { describe, expect, it } from 'vitest';
import { keyAction } from './entry-keys.ts';

describe('keyAction', () => {
  it.each([
    ['1', { kind: 'strokes', strokes: 1 }],
    ['9', { kind: 'strokes', strokes: 9 }],
    ['0', { kind: 'strokes', strokes: 10 }],
    ['p', { kind: 'putts-next' }],
    ['X', { kind: 'pick-up' }],
    ['u', { kind: 'undo' }],
    ['f', { kind: 'fairway' }],
    ['?', { kind: 'help' }],
    ['ArrowUp', { kind: 'player-before' }],
    ['ArrowDown', { kind: 'player-after' }],
    ['ArrowLeft', { kind: 'previous' }],
    ['ArrowRight', { kind: 'next' }],
  ])('%s', (key, action) => {
    expect(keyAction(key, false)).toEqual(action);
  });

  it('reads a digit after P as putts', () => {
    expect(keyAction('2', true)).toEqual({ kind: 'putts', putts: 2 });
    expect(keyAction('0', true)).toEqual({ kind: 'putts', putts: 0 });
    expect(keyAction('u', true)).toEqual({ kind: 'undo' });
  });

  it.each(['Enter', 'Tab', ' ', 'a', 'F1', '٣'])('leaves %s alone', (key) => {
    expect(keyAction(key, false)).toBeUndefined();
  });

  it('takes arrows alone where single keys are switched off', () => {
    expect(['4', 'p', 'F', '?'].map((key) => keyAction(key, false, false))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(keyAction('ArrowLeft', false, false)).toEqual({ kind: 'previous' });
  });
});
