import { describe, expect, it } from 'vitest';
import { makePerson } from '../testing/make-person.ts';
import { clashesOf, toFields, toPatch } from './person-fields.ts';

const SEEN = toFields(makePerson({ attributes: { locker: '12', shirt: 'm' } }));

describe('the fields of a person', () => {
  it('are sent where they were changed, and taken away where they are empty', () => {
    expect(toPatch(SEEN, { ...SEEN })).toBeUndefined();
    expect(
      toPatch(SEEN, {
        ...SEEN,
        name: ' Moira Reid ',
        phoneNumber: '',
        suspended: 'yes',
        'attribute:locker': '',
        'attribute:cart': '7',
      }),
    ).toEqual({
      name: 'Moira Reid',
      phoneNumber: null,
      suspended: true,
      attributes: { locker: null, cart: '7' },
    });
  });

  it('clash where here and the club differ, and say who changed them', () => {
    const mine = { ...SEEN, name: 'Moira Reid', 'attribute:shirt': 'l' };
    const theirs = { ...SEEN, name: 'Moira Scott', 'attribute:locker': '13' };
    expect(clashesOf(SEEN, mine, theirs)).toEqual([
      { field: 'name', mine: 'Moira Reid', theirs: 'Moira Scott', isMine: true },
      { field: 'attribute:locker', mine: '12', theirs: '13', isMine: false },
      { field: 'attribute:shirt', mine: 'l', theirs: 'm', isMine: true },
    ]);
  });
});
