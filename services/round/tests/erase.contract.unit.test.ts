import { expect, it } from 'vitest';
import type { EventDefinition } from '@golfroundpro/shared/events/define-event.ts';
import { service as member } from '../../member/service.ts';
import { readUserEvent, USER_DELETED_TOPIC } from '../subscriptions/read-user-event.ts';

const subscribed = member.publishes
  .flatMap(({ events }): EventDefinition[] => events)
  .filter(({ topic }) => topic === USER_DELETED_TOPIC);

it('subscribes to what member produces', () => expect(subscribed).not.toEqual([]));

it.each(subscribed)('reads the example of $type as member produces it', ({ type, example }) => {
  const envelope = { type, sequence: '7', time: '2026-05-02T09:35:00.000Z', data: example };
  expect(readUserEvent(envelope)).toEqual({
    outcome: 'usable',
    event: { position: '7', time: envelope.time, fact: example },
  });
});
