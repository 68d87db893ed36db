import { pino, type DestinationStream, type Logger } from 'pino';
import { currentTrace } from './trace.ts';

export type { Logger };

const SECRET_FIELDS = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'set-cookie',
  'dapr-api-token',
  'x-caller-token',
];

/** A JSON logger: one line an entry, with the trace id and the user; secrets are struck out at depth 1 to 3. */
export function makeLogger(
  options: { service: string; level: string },
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level: options.level,
      base: { service: options.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: traceOfEntry,
      redact: { paths: SECRET_FIELDS.flatMap(pathsTo), censor: '[redacted]' },
    },
    destination,
  );
}

function traceOfEntry(): object {
  const trace = currentTrace();
  if (!trace) return {};
  const { traceId, spanId, userId } = trace;
  return { trace_id: traceId, span_id: spanId, ...(userId && { user_id: userId }) };
}

function pathsTo(field: string): string[] {
  return ['', '*.', '*.*.'].map((prefix) =>
    field.includes('-') ? `${prefix.slice(0, -1)}["${field}"]` : `${prefix}${field}`,
  );
}
