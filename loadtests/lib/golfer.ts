import { makeAccounts, personOf, type Account } from './accounts.ts';
import { readCourses, type Course } from './courses.ts';
import { readOneFigure } from './figures.ts';
import { think } from './pause.ts';
import { finish, readRound, score, startRound, type Round } from './rounds.ts';
import { freshToken, logIn, type Session } from './session.ts';

/** What setup makes for golfers who play on their own. */
export interface Club {
  sessions: Session[];
  courses: Course[];
}

const LOGINS_AT_ONCE = 6;

/** Members who are logged in, and a course: one member for a VU, since a refresh token is good once. */
export async function openClub(members: number, courses = 1): Promise<Club> {
  const accounts = await makeAccounts(members);
  const sessions = await logInAll(accounts);
  return { sessions, courses: await readCourses(sessions[0]!.token, courses) };
}

async function logInAll(accounts: Account[]): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let first = 0; first < accounts.length; first += LOGINS_AT_ONCE) {
    const some = accounts.slice(first, first + LOGINS_AT_ONCE);
    sessions.push(...(await Promise.all(some.map(logIn))));
  }
  return sessions;
}

/** Of a VU: who it is, and the round that it plays. */
let session: Session | undefined;
let round: Round | undefined;
let hole = 0;
let turns = 0;

/** What a golfer does next: a score, a look at the round, sometimes at figures; then the next round. */
export async function playOn({ sessions, courses }: Club): Promise<void> {
  session ??= { ...sessions[(__VU - 1) % sessions.length]! };
  const token = await freshToken(session);
  const person = personOf(__VU);
  if (!round) {
    round = await startRound(token, courses[__VU % courses.length]!, person);
    hole = 0;
    return;
  }
  const turn = ++turns % 5;
  if (turn === 0) await readOneFigure(token, turns / 5);
  else if (turn === 2) await readRound(token, round);
  else await score(token, round, 0, ++hole);
  if (hole < 18) return;
  await finish(token, round);
  round = undefined;
}

/** The same with the time a person takes. */
export async function playOnThinking(club: Club): Promise<void> {
  await playOn(club);
  await think(Number(personOf(__VU).think_seconds));
}
