import { describe, expect, it } from 'vitest';
import { lostOf, readAnswered } from './answered.ts';

const ANN = '0198c0de-0000-7000-8000-0000000000aa';
const LINES = `answered ${ANN} 1 4 1
level=info msg="answered ${ANN} 2 5 1" source=console
answered ${ANN} 2 6 2
unexpected: something else
`;

const stored = (second: { strokes: number; version: number } | undefined) =>
  new Map([
    [`${ANN} 1`, { strokes: 4, version: 1 }],
    ...(second ? [[`${ANN} 2`, second] as const] : []),
  ]);

describe('scores that were answered', () => {
  const answered = readAnswered(LINES);

  it('are read as either runner logs them, the last version of each', () => {
    expect([...answered]).toEqual([...stored({ strokes: 6, version: 2 })]);
  });

  it.each([
    ['is stored as answered', { strokes: 6, version: 2 }, []],
    ['was written over by one whose answer was lost', { strokes: 3, version: 3 }, []],
    ['is not stored', undefined, [`${ANN} 2`]],
    ['is stored as it was before', { strokes: 5, version: 1 }, [`${ANN} 2`]],
    ['has other strokes', { strokes: 5, version: 2 }, [`${ANN} 2`]],
  ])('are told as lost where one %s', (_, second, lost) => {
    expect(lostOf(answered, stored(second))).toEqual(lost);
  });
});
