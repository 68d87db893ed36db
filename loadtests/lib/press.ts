import { Counter, Trend } from 'k6/metrics';
import { ask } from './call.ts';
import type { Day } from './membership-day.ts';
import type { Newcomer } from './newcomer.ts';
import { pause } from './pause.ts';

/** From the press to the 201, with all that was waited for between: not before the day opens. */
export const registerTime = new Trend('register_time', true);
export const registered = new Counter('registered');

const REFUSED = [409, 429, 503];
/** What says to come back. */
const LATER = ['not_open_yet', 'busy', 'rate_limited', 'database_unavailable'];
const TRIES = 60;

/** What came of pressing. */
export interface Pressed {
  /** undefined: it was refused. */
  userId: string | undefined;
  code: string;
}

interface Answer {
  code?: string;
  data?: { userID: string };
}

/** Presses the button with the key of an attempt, again whenever the club says to come back. */
export async function press(day: Day, who: Newcomer, key: string, email: string): Promise<Pressed> {
  const { name, phoneNumber, nth } = who;
  const asked = {
    body: { name, email, phoneNumber },
    headers: { 'idempotency-key': key },
    expected: [201, ...REFUSED],
  };
  const sentAt = Math.max(Date.now(), day.opensAt);
  for (let turn = 0; turn < TRIES; turn++) {
    const lastSentAt = Date.now();
    const answer = await ask('register', 'POST', '/api/v1/register', asked);
    const { code = '', data } = JSON.parse(answer.body || '{}') as Answer;
    if (answer.status === 201 && data) {
      registerTime.add(Date.now() - sentAt);
      if (__ENV['TELL_ANSWERED'])
        console.log(`registered ${nth} ${data.userID} ${lastSentAt} ${Date.now()}`);
      return { userId: data.userID, code };
    }
    if (!LATER.includes(code)) return { userId: undefined, code: code || String(answer.status) };
    const waits = Number(answer.headers['Retry-After'] ?? 1);
    await pause(code === 'not_open_yet' ? untilOpen(day) : waits);
  }
  return { userId: undefined, code: 'no answer' };
}

/** Seconds. */
const untilOpen = ({ opensAt }: Day) => Math.max(0.01, (opensAt - Date.now()) / 1000);
