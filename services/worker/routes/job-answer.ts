import { Type } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { KIND_NAMES } from '../queue/job-kinds.ts';

const Time = Type.String({ format: 'date-time' });
const EXAMPLE_ID = '0198c0de-0000-7000-8000-000000000001';

/** A job as its owner sees it. */
export const JobAnswer = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.Enum(KIND_NAMES),
  state: Type.Enum(['waiting', 'running', 'done', 'dead', 'cancelled'], {
    description: 'dead: it is not tried again by itself',
  }),
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  line: OrNull(Type.String({ description: 'What it is at' })),
  fault: OrNull(Type.String({ description: 'Why the last attempt failed, a code' })),
  createdAt: Time,
  endedAt: OrNull(Time),
  result: OrNull(
    Type.Object(
      { url: Type.String(), name: Type.String(), bytes: Type.Integer(), until: Time },
      { description: 'The file that it made, until its time is over' },
    ),
  ),
});

export const EXAMPLE_JOB = {
  ...{ id: EXAMPLE_ID, kind: 'rounds_export', state: 'done', percent: 100 },
  ...{ line: null, fault: null },
  createdAt: '2026-11-28T07:30:00.000Z',
  endedAt: '2026-11-28T07:30:02.000Z',
  result: {
    url: `/api/v1/jobs/${EXAMPLE_ID}/result`,
    name: 'golf-rounds.csv',
    bytes: 48_211,
    until: '2026-12-05T07:30:02.000Z',
  },
};

export const JobParams = Type.Object({ jobId: Type.String({ format: 'uuid' }) });

/** The columns of an answer; rows go out as they come. */
export const JOB_COLUMNS = `
  id, kind, state, percent, line, fault, created_at AS "createdAt", ended_at AS "endedAt",
  CASE WHEN file_until > now() THEN jsonb_build_object('url', '/api/v1/jobs/' || id || '/result',
    'name', file_name, 'bytes', file_bytes,
    'until', to_char(file_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS result`;
