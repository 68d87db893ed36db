import { Counter, Trend } from 'k6/metrics';
import { people, personOf, type Person } from './accounts.ts';
import { call } from './call.ts';
import { teeFor, type Course } from './courses.ts';

export interface Round {
  id: string;
  course: Course;
  players: { id: string; person: Person }[];
}

interface RoundAnswer {
  id: string;
  state: string;
  version: number;
  players: { id: string; scores: { hole: number; strokes: number | null }[] }[];
}

/** Scores that were answered with success: those must be there afterwards. */
export const scored = new Counter('holes_scored');
/** From sending a score to its answer. */
export const scoreTime = new Trend('score_time', true);

/** Starts a round for its owner, with so many guests beside. */
export async function startRound(
  token: string,
  course: Course,
  owner: Person,
  guests = 0,
): Promise<Round> {
  const first = people.indexOf(owner);
  const others = Array.from({ length: guests }, (_, nth) => personOf(first + nth + 1));
  const seat = ({ name, gender, tee }: Person) => ({
    name,
    gender,
    teeId: teeFor(course, gender, tee),
  });
  const players = others.map((guest) => ({ ...seat(guest), handicapIndex: 18 }));
  const body = { courseId: course.id, holes: '18', ...seat(owner), players };
  const round = await call<RoundAnswer>('start a round', 'POST', '/api/v1/rounds', { token, body });
  const persons = [owner, ...others];
  return {
    ...{ id: round.id, course },
    players: round.players.map(({ id }, nth) => ({ id, person: persons[nth]! })),
  };
}

/** Writes the score of one player on one hole, as good as they are. */
export async function score(
  token: string,
  round: Round,
  player: number,
  hole: number,
): Promise<number> {
  const { id, person } = round.players[player]!;
  const path = `/api/v1/rounds/${round.id}/players/${id}/holes/${hole}`;
  const strokes = strokesOn(round.course.pars[hole - 1]!, person);
  const body = { strokes, putts: Math.min(strokes - 1, 2) };
  const startedAt = Date.now();
  const { version } = await call<{ version: number }>('score a hole', 'PUT', path, { token, body });
  scoreTime.add(Date.now() - startedAt);
  scored.add(1);
  if (__ENV['TELL_ANSWERED']) console.log(`answered ${id} ${hole} ${strokes} ${version}`);
  return strokes;
}

function strokesOn(par: number, { over_par: overPar }: Person): number {
  return Math.max(1, Math.min(20, par + Math.round((Math.random() * 2 - 0.5) * Number(overPar))));
}

export function readRound(token: string, { id }: Pick<Round, 'id'>): Promise<RoundAnswer> {
  return call('read a round', 'GET', `/api/v1/rounds/${id}`, { token });
}

export function finish(token: string, { id }: Round): Promise<RoundAnswer> {
  return call('finish a round', 'POST', `/api/v1/rounds/${id}/finish`, { token });
}
/** Says who marks the card beside the owner, whose e-mail must be verified. */
export function nameMarker(token: string, { id }: Round, userId: string): Promise<RoundAnswer> {
  return call('name the marker', 'PUT', `/api/v1/rounds/${id}/marker`, { token, body: { userId } });
}
