import { Type, type Static } from 'typebox';
import { askTogether } from '@golfroundpro/shared/batches/ask-together.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import type { Registrant } from '../people/registrants.ts';

const Prepared = Type.Object({
  outcome: Type.Literal('prepared'),
  token: Type.String(),
  code: Type.String(),
  expiresAt: Type.String({ format: 'date-time' }),
});
const NotNeeded = Type.Object({ outcome: Type.Literal('not_needed'), reason: Type.String() });
const Failed = Type.Object({ outcome: Type.Literal('failed'), reason: Type.String() });
const Said = Type.Union([Prepared, NotNeeded, Failed]);
const Answer = Type.Object({ confirmations: Type.Array(Said) });
const faultOf = makeChecker(Answer);

/** What identity says of one: what goes into the mail, that none is needed, or why it cannot be said now. */
export type Said = Static<typeof Said>;

/** What goes into the mail that asks to confirm. */
export type Confirmation = Pick<Static<typeof Prepared>, 'token' | 'code' | 'expiresAt'>;

/** auth, which alone makes links and codes; asks for one together with others who are asked for meanwhile. */
export type Identity = (registrant: Registrant) => Promise<Said>;

/** What one request may ask for is what auth takes; the second is on its way while the first is written. */
const BOUNDS = { mostInBatch: 200, mostInFlight: 2, paceMs: 2, mostWaiting: 2000 };

/** Makes the way to it. @throws AppError upstream_unavailable, busy, from the returned function */
export function makeIdentity(auth: Upstream): Identity {
  return askTogether<Registrant, Said>({
    ...BOUNDS,
    keyOf: ({ userId }) => userId,
    isSame: (one, other) => one.name === other.name && one.email === other.email,
    ask: async (all) => {
      const registrants = all.map(({ userId, name, email }) => ({ userId, name, email }));
      const answer = await auth.postJson('/internal/confirmations', { registrants });
      const fault = faultOf(answer);
      if (fault) throw new Error(`identity answers something else: ${fault}`);
      const { confirmations } = answer as Static<typeof Answer>;
      if (confirmations.length === all.length) return confirmations;
      throw new Error('identity answers of others than it was asked about');
    },
    isForAll: (error) => error instanceof AppError && error.code === 'upstream_unavailable',
  });
}
