import type { Operation } from '../history.ts';
import { query } from '../world.ts';
import { finding, type Evidence, type Finding } from './finding.ts';

/** Invariants 7 to 10: keys, members, refresh tokens and access tokens. */
export async function checkOnce(evidence: Evidence): Promise<Finding[]> {
  const { world, operations, record, players } = evidence;
  const of = (...ops: string[]) => operations.filter(({ op }) => ops.includes(op));
  const accounts = await query<{ email: string; count: number }>(
    world,
    'auth',
    'SELECT lower(trim(email)) AS email, count(*)::int AS count FROM account GROUP BY 1',
  );
  const twice = accounts.filter(({ count }) => count > 1).map(({ email }) => `two have ${email}`);
  return [
    finding(7, of('start', 'finish', 'reopen').length, [
      ...manyAnswers(of('start', 'finish', 'reopen')),
      ...otherBodies(of('other body')),
      ...manyRounds(
        of('start'),
        record.rounds,
        players.map(({ userId }) => userId),
      ),
    ]),
    finding(8, of('register').length, [...twice, ...manyWinners(of('register'))]),
    finding(9, of('refresh', 'second factor').length, [
      ...manySuccessors(of('refresh')),
      ...manyWinners(of('second factor')),
    ]),
    finding(10, operations.filter(({ status }) => status > 0).length, refusedTokens(evidence)),
  ];
}

/** One key, one answer: also one that was sent again, to whatever instance. */
function manyAnswers(operations: Operation[]): string[] {
  const answered = operations.filter(({ outcome }) => outcome === 'ok');
  return [...Map.groupBy(answered, ({ key }) => key)].flatMap(([key, same]) => {
    const answers = new Set(
      same.map(({ body }) => `${String(body['id'])} ${String(body['version'])}`),
    );
    return answers.size > 1 ? [`${key} was answered ${[...answers].join(' and ')}`] : [];
  });
}

/** Another request with a known key is refused, and as that. */
function otherBodies(operations: Operation[]): string[] {
  return operations
    .filter(({ outcome, status, code }) => {
      return outcome === 'ok' || (status === 422 && code !== 'idempotency_key_reused');
    })
    .map(({ key, status, code }) => `another body with the key ${key}: ${status} ${code}`);
}

/** A round for each key that was answered, at most one more for each of which nothing is known. */
function manyRounds(
  starts: Operation[],
  rounds: Evidence['record']['rounds'],
  owners: string[],
): string[] {
  const keys = Map.groupBy(starts, ({ key }) => key);
  const possible = [...keys.values()].filter((same) =>
    same.some(({ outcome }) => outcome !== 'fail'),
  );
  const known = new Set(
    starts.flatMap(({ body, outcome }) => (outcome === 'ok' ? String(body['id']) : [])),
  );
  const made = rounds.filter(({ ownerId }) => owners.includes(ownerId));
  const isTooMany = made.length > possible.length;
  const missing = [...known].filter((id) => !made.some((round) => round.id === id));
  return [
    ...(isTooMany ? [`${made.length} rounds of ${possible.length} keys`] : []),
    ...missing.map((id) => `round ${id} was answered and is not there`),
  ];
}

function manyWinners(registered: Operation[]): string[] {
  const won = registered.filter(({ outcome }) => outcome === 'ok');
  return [...Map.groupBy(won, ({ key }) => key)]
    .filter(([, winners]) => winners.length > 1)
    .map(([key, winners]) => `${winners.length} times at once was answered: ${key}`);
}

/** Within its grace a token gets the same successor again: never another. */
function manySuccessors(refreshed: Operation[]): string[] {
  const redeemed = refreshed.filter(({ outcome }) => outcome === 'ok');
  return [...Map.groupBy(redeemed, ({ key }) => key)].flatMap(([token, same]) => {
    const successors = new Set(same.map(({ body }) => body['refreshToken']));
    return successors.size > 1 ? [`${token.slice(0, 40)} has ${successors.size} successors`] : [];
  });
}

/** What may be refused for what it gives beside the token, or instead. */
const GIVE_MORE = ['refresh', 'login', 'confirm', 'second factor'];

/** All tokens of a run are good for longer than it lasts; a clock that is five minutes wrong may think otherwise. */
function refusedTokens({ operations, faults }: Evidence): string[] {
  const wrong = faults.filter(({ kind }) => kind === 'clock');
  return operations
    .filter(({ status, op }) => status === 401 && !GIVE_MORE.includes(op))
    .filter(({ endMs }) => !wrong.some((fault) => fault.startMs < endMs && endMs < fault.endMs))
    .map(({ id, op, code }) => `#${id} ${op} was refused: ${code}`);
}
