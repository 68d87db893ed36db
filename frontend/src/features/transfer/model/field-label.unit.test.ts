import { expect, it } from 'vitest';
import { en } from '../words/en.ts';
import { fieldLabel } from './field-label.ts';

it.each([
  ['H4', 'H4'],
  ['row', 'This row'],
  ['courseName', 'Course'],
  ['players', 'Players'],
  ['players.0.teeId', 'Tee'],
  ['players.1.scores, hole 14', 'Hole 14'],
  ['players.1.scores.13.putts', 'Scores'],
])('calls %s %s', (field, label) => {
  expect(fieldLabel(field, en)).toBe(label);
});
