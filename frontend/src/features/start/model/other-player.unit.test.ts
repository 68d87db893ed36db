import { expect, it } from 'vitest';
import { toSeat } from './other-player.ts';

it('seats a guest by name and a member by code, on the same tee', () => {
  const common = { teeId: 'yellow', gender: 'men' as const };
  const guest = { key: 1, kind: 'guest' as const, name: ' Bo ', index: '', code: '' };
  expect(toSeat(guest, common)).toEqual({ name: 'Bo', ...common });
  expect(toSeat({ ...guest, index: '12' }, common)).toMatchObject({ handicapIndex: 12 });
  expect(toSeat({ ...guest, kind: 'member', code: 'id' }, common)).toEqual({
    userId: 'id',
    ...common,
  });
});
