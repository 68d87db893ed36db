import { randomUUID } from 'node:crypto';
/** A request that costs more to look at than to send. */
export interface HostileRequest {
  path: string;
  /** A body that is sent as it is. */
  text: string;
  type?: string;
  signedIn: boolean;
}

const ROW = `${randomUUID()},2026-05-02,Nowhere,Red,front9`;
const HEADINGS = 'Round id,Date,Course,Tee,Holes';

/** The worst that reviews of the services have found, each as large as is taken. */
export const HOSTILE_REQUESTS: HostileRequest[] = [
  { path: '/api/v1/auth/register', text: unknownKeys(1600), signedIn: false },
  {
    path: '/api/v1/auth/login',
    text: JSON.stringify({ email: 'a@'.repeat(8000) }),
    signedIn: false,
  },
  { path: '/api/v1/auth/login', text: nested(8000), signedIn: false },
  { path: '/api/v1/rounds', text: unknownKeys(1600), signedIn: true },
  { path: '/api/v1/rounds/import', text: rounds(60_000, '0'), signedIn: true },
  { path: '/api/v1/rounds/import', text: rounds(1999, unknownKeys(12)), signedIn: true },
  {
    path: '/api/v1/rounds/import',
    text: csv(`${ROW}\n`.repeat(9999)),
    type: 'text/csv',
    signedIn: true,
  },
  {
    path: '/api/v1/rounds/import',
    text: csv('"\n'.repeat(9999)),
    type: 'text/csv',
    signedIn: true,
  },
  { path: '/api/v1/rounds/import', text: ','.repeat(200_000), type: 'text/csv', signedIn: true },
];

function unknownKeys(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 0])));
}

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

function rounds(count: number, each: string): string {
  const list = Array.from({ length: count }, () => each).join();
  return `{"format":"golfroundpro.rounds","version":1,"rounds":[${list}]}`;
}

function csv(rows: string): string {
  return `${HEADINGS}\n${rows}`;
}
