import type { RoundEvent } from '../domain/round-event.ts';
import type { TestEvent } from './test-events.ts';

/** The CloudEvent that an event was read from. */
export function eventOfFact({ position, time, fact }: RoundEvent): TestEvent {
  const { name, data } = dataOf(fact);
  return {
    specversion: '1.0',
    id: `0198c0de-0000-7000-8000-${position.padStart(12, '0')}`,
    type: `golf.round.${name}.v1`,
    source: '/round',
    subject: fact.roundId,
    time,
    datacontenttype: 'application/json',
    sequence: position,
    data: { roundId: fact.roundId, ...data },
  };
}

function dataOf(fact: RoundEvent['fact']): { name: string; data: object } {
  const { version } = fact;
  switch (fact.kind) {
    case 'started': {
      const { real, startedAt, ownCourse, ...rest } = fact.card;
      const card = {
        ...rest,
        ...(startedAt === null ? {} : { startedAt }),
        ...(ownCourse && { ownCourse }),
      };
      const context = real ? 'real' : 'practice';
      const pars = fact.players[0]!.holes.map(({ hole, par }) => ({ hole, par }));
      const data = { roundVersion: version, ...card, context, pars, players: fact.players };
      return { name: 'RoundStarted', data };
    }
    case 'joined':
      return { name: 'PlayerJoined', data: { roundVersion: version, player: fact.player } };
    case 'left':
      return { name: 'PlayerLeft', data: { roundVersion: version, playerId: fact.playerId } };
    case 'scored': {
      const { playerId, hole, score } = fact;
      return { name: 'HoleScored', data: { playerId, hole, ...score, holeVersion: version } };
    }
    case 'totalled': {
      const { playerId, strokes } = fact;
      return { name: 'TotalScored', data: { playerId, strokes, totalVersion: version } };
    }
    case 'finished':
      return {
        name: 'RoundFinished',
        data: { roundVersion: version, askedAgain: fact.askedAgain ?? [] },
      };
    case 'reopened':
      return { name: 'RoundReopened', data: { roundVersion: version } };
    case 'abandoned':
      return { name: 'RoundAbandoned', data: { roundVersion: version } };
  }
}
