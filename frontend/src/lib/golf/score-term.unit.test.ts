import { expect, it } from 'vitest';
import { scoreMark, scoreTerm } from './score-term.ts';
import { en } from './words/en.ts';
import { th } from './words/th.ts';

it.each([
  [1, 3, 'Hole in one', 'โฮลอินวัน', 'double-circle'],
  [1, 4, 'Hole in one', 'โฮลอินวัน', 'double-circle'],
  [2, 6, '4 under', 'อันเดอร์ 4', 'double-circle'],
  [2, 5, 'Albatross', 'อัลบาทรอส', 'double-circle'],
  [3, 5, 'Eagle', 'อีเกิล', 'double-circle'],
  [3, 4, 'Birdie', 'เบอร์ดี', 'circle'],
  [4, 4, 'Par', 'พาร์', 'bare'],
  [5, 4, 'Bogey', 'โบกี้', 'square'],
  [6, 4, 'Double bogey', 'ดับเบิลโบกี้', 'double-square'],
  [7, 4, 'Triple bogey', 'ทริปเปิลโบกี้', 'double-square'],
  [12, 4, '8 over', 'โอเวอร์ 8', 'double-square'],
])('%i on a par %i is "%s", %s in Thai, drawn as %s', (strokes, par, english, thai, mark) => {
  expect(en.term(scoreTerm(strokes, par))).toBe(english);
  expect(th.term(scoreTerm(strokes, par))).toBe(thai);
  expect(scoreMark(strokes, par)).toBe(mark);
});
