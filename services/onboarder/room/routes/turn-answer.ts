import { Type } from 'typebox';

/** Where somebody stands in the waiting room. */
export const TurnAnswer = Type.Object({
  ticket: Type.String({ description: 'Opaque; whoever has it goes on with it on another device' }),
  admitted: Type.Boolean({ description: 'Now one may register' }),
  position: Type.Integer({ minimum: 0 }),
  estimateSeconds: Type.Integer({ minimum: 0 }),
});

export const EXAMPLE_TURN = {
  ticket: 'uA3mZ1jOQ6S0mJ0w3c1kXgAAAZqWJ9wAk3mWc1x9Qq3tq0uT1m2x4Q',
  ...{ admitted: false, position: 812, estimateSeconds: 21 },
};
