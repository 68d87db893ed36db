import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRoundEvent } from '../events.ts';

interface ProducerEvent {
  type: string;
  example: Record<string, unknown>;
}

const { events } = JSON.parse(
  readFileSync(new URL('../../../docs/events/golf.round.json', import.meta.url), 'utf8'),
) as { events: ProducerEvent[] };

const USED = ['RoundStarted', 'HoleScored', 'RoundFinished'].map((name) => `golf.round.${name}.v1`);

describe('events of round', () => {
  it('are all produced as they are used here', () => {
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(USED));
  });

  it.each(events)('$type: the producer’s example can be read', ({ type, example }) => {
    const { outcome } = readRoundEvent(cloudEvent(type, example));
    expect(outcome).toBe(USED.includes(type) ? 'usable' : 'ignored');
  });

  it('give exactly what the figures are made of', () => {
    const read = Object.fromEntries(
      events.map(({ type, example }) => [type, readRoundEvent(cloudEvent(type, example))]),
    );
    expect(read['golf.round.RoundStarted.v1']).toMatchObject({
      event: {
        position: '7',
        fact: { kind: 'started', version: 1, card: { holes: 'front9', playedOn: '2026-05-02' } },
      },
    });
    expect(read['golf.round.HoleScored.v1']).toMatchObject({
      event: { fact: { kind: 'scored', hole: 7, strokes: 4, version: 1 } },
    });
    expect(read['golf.round.RoundFinished.v1']).toMatchObject({
      event: { fact: { kind: 'finished', version: 11 } },
    });
  });
});

function cloudEvent(type: string, data: object): unknown {
  return {
    specversion: '1.0',
    id: '0198c0de-0000-7000-8000-0000000000ee',
    source: '/round',
    type,
    subject: '0198c0de-0000-7000-8000-000000000001',
    time: '2026-05-02T10:00:00.000Z',
    sequence: '7',
    data,
  };
}
