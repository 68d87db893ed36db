import type { Person } from '../api/people-api.ts';

/** Somebody of the club, for tests. */
export const makePerson = (given: Partial<Person> = {}): Person => ({
  userID: '0198c0de-0000-7000-8000-0000000000aa',
  memberNumber: 1204,
  category: 'full',
  status: 'active',
  name: 'Moira Fraser',
  email: 'moira@example.com',
  phoneNumber: '+66812345678',
  attributes: { locker: '12' },
  registeredAt: '2026-11-28T02:00:00.112Z',
  updatedAt: '2026-11-28T02:00:41.000Z',
  eraseAt: null,
  ...given,
});
