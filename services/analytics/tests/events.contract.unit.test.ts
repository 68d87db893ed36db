import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRoundEvent } from '../subscriptions/read-round-event.ts';

interface ProducerEvent {
  type: string;
  example: Record<string, unknown>;
}

const { events } = JSON.parse(
  readFileSync(new URL('../../../docs/events/golf.round.json', import.meta.url), 'utf8'),
) as { events: ProducerEvent[] };

const USED = [
  ...['RoundStarted', 'PlayerJoined', 'PlayerAccepted', 'PlayerLeft', 'HoleScored', 'TotalScored'],
  ...['RoundFinished', 'RoundReopened', 'RoundAbandoned', 'RoundDeleted'],
  ...['RoundCorrected', 'PlayerCorrected'],
].map((name) => `golf.round.${name}.v1`);

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
        fact: {
          kind: 'started',
          version: 1,
          card: { holes: 'front9', playedOn: '2026-05-02', real: true },
          players: [{ playingHandicap: 7 }],
        },
      },
    });
    expect(read['golf.round.HoleScored.v1']).toMatchObject({
      event: {
        fact: { kind: 'scored', hole: 7, version: 1, score: { strokes: 4, putts: 2, sand: true } },
      },
    });
    expect(read['golf.round.PlayerJoined.v1']).toMatchObject({
      event: { fact: { kind: 'joined', version: 5, player: { userId: null } } },
    });
    expect(read['golf.round.TotalScored.v1']).toMatchObject({
      event: { fact: { kind: 'totalled', version: 1, strokes: 44 } },
    });
    expect(read['golf.round.RoundReopened.v1']).toMatchObject({
      event: { fact: { kind: 'reopened', version: 11 } },
    });
  });

  it('tell a course that the club does not keep, and without a word it is the club’s', () => {
    for (const type of ['golf.round.RoundStarted.v1', 'golf.round.RoundCorrected.v1']) {
      const { example } = events.find((one) => one.type === type)!;
      const cardOf = (data: object) => {
        const read = readRoundEvent(cloudEvent(type, data));
        return (read as { event: { fact: { card: object } } }).event.fact.card;
      };
      expect(cardOf(example)).toMatchObject({ ownCourse: false });
      expect(cardOf({ ...example, ownCourse: true })).toMatchObject({ ownCourse: true });
    }
  });

  it('of the first kind of v1 have the round’s pars, no handicap, and count', () => {
    const { example } = events.find(({ type }) => type === 'golf.round.RoundStarted.v1')!;
    const [player] = example['players'] as { playerId: string; userId: string }[];
    const { playerId, userId } = player!;
    const read = readRoundEvent(
      cloudEvent('golf.round.RoundStarted.v1', {
        ...example,
        context: undefined,
        players: [{ playerId, userId, teeId: 'yellow' }],
      }),
    );
    const pars = example['pars'] as { hole: number; par: number }[];
    const holes = pars.map((hole) => ({ ...hole, received: 0 }));
    expect(read).toMatchObject({
      event: { fact: { card: { real: true }, players: [{ playingHandicap: null, holes }] } },
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
