import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { DoorOutcome, DoorQuestion } from '../users/ask-door.ts';

/** Onboarder, as far as member asks it: of an e-mail the first is in. */
export interface StandInOnboarder {
  url: string;
  asked: DoorQuestion[];
  /** Answers so many questions more, and is away then. */
  answersLeft: number;
  close: () => void;
}

const NOBODY: DoorOutcome = { outcome: 'new', userId: null, isReplayed: false, refusal: null };

export async function startOnboarder(): Promise<StandInOnboarder> {
  const byEmail = new Map<string, { userId: string; key: string | undefined }>();
  const state = { asked: [] as DoorQuestion[], answersLeft: Infinity };
  const outcomeOf = (dryRun: boolean, { email, key }: DoorQuestion['people'][number]) => {
    const there = byEmail.get(email.toLowerCase());
    if (there && there.key === key && key !== undefined) {
      return { ...NOBODY, outcome: 'added', userId: there.userId, isReplayed: true };
    }
    if (there) {
      const errors = [{ field: 'email', message: 'is taken', code: 'has_account' }];
      const refusal = { code: 'already_registered', errors, suggestion: null };
      return { ...NOBODY, outcome: 'known', userId: there.userId, refusal };
    }
    if (email.startsWith('refused')) {
      const errors = [{ field: 'nationalId', message: 'is not one', code: 'bad_format' }];
      const refusal = { code: 'invalid_request', errors, suggestion: null };
      return { ...NOBODY, outcome: 'refused', refusal };
    }
    if (dryRun) return NOBODY;
    const userId = randomUUID();
    byEmail.set(email.toLowerCase(), { userId, key });
    return { ...NOBODY, outcome: 'added', userId };
  };
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const question = body as DoorQuestion;
      state.asked.push(question);
      const isAway = state.answersLeft-- <= 0;
      const people = isAway ? [] : question.people.map((one) => outcomeOf(question.dryRun, one));
      response.writeHead(isAway ? 503 : 200, {
        'content-type': 'application/json',
        'x-trace-id': '1',
      });
      response.end(JSON.stringify({ people }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
