import { expect, it } from 'vitest';
import { detailsOf, formOf, saysTheSame } from './profile-form.ts';

const SAID = {
  ...{ homeClub: 'Old Course', homeCourseId: null, preferredTee: 'White' },
  ...{ privacy: 'members' as const, showsHandicap: true },
};

it('says what was typed, and nothing for what was not', () => {
  expect(detailsOf(formOf(SAID))).toEqual(SAID);
  const form = { ...formOf(SAID), homeClub: ' ', preferredTee: '', shown: [] };
  const said = { ...SAID, homeClub: null, preferredTee: null, showsHandicap: false };
  expect(detailsOf(form)).toEqual(said);
});

it('has a course in place of a club in words', () => {
  const form = { ...formOf(SAID), homeCourseId: 'c1' };
  expect(detailsOf(form)).toMatchObject({ homeCourseId: 'c1', homeClub: null });
});

it('knows when only the picture is another', () => {
  expect(saysTheSame(SAID, { ...SAID })).toBe(true);
  expect(saysTheSame(SAID, { ...SAID, preferredTee: 'Blue' })).toBe(false);
});
