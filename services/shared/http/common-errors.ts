import type { ErrorDeclaration } from '../service/declaration.ts';

/** The error codes that any service can answer with; those of one service stand in its service.ts. */
export const COMMON_ERRORS = {
  malformed_json: [400, 'The body is not valid JSON'],
  malformed_request: [400, 'The request cannot be read'],
  unauthenticated: [
    401,
    'A valid access token is needed',
    'Your session has ended. Log in again to go on.',
  ],
  forbidden: [403, 'Not allowed', 'This is not yours to see or change.'],
  not_approved: [
    403,
    'The club has not approved this account yet',
    'The club has to approve your account first.',
  ],
  email_unverified: [
    403,
    'The e-mail address is not verified yet',
    'For this, first verify your email: the link is in your mail.',
  ],
  second_factor_required: [
    403,
    'This needs a login with two factors',
    'For this, log in with a code as well: set up an authenticator in your account.',
  ],
  step_up_required: [
    403,
    'Prove again who you are',
    'Nothing was changed, because you did not confirm that it is you.',
  ],
  cross_site: [403, 'A cross-site request is not allowed'],
  not_found: [404, 'Not found', 'We could not find that. It may belong to somebody else.'],
  method_not_allowed: [405, 'This method is not allowed here'],
  answer_not_kept: [
    409,
    'This was done before, and its answer was too long to be kept',
    'This was done before. Look at what is there now.',
  ],
  id_taken: [409, 'This id is in use already'],
  version_mismatch: [
    412,
    'The value was changed in the meantime',
    'This was changed somewhere else in the meantime.',
  ],
  payload_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'The body has a type that is not taken here'],
  invalid_request: [422, 'The request is not valid', 'Some of this is not valid. Please check it.'],
  idempotency_key_reused: [422, 'The Idempotency-Key was used for another request'],
  rate_limited: [429, 'Too many requests', 'That was a lot at once.'],
  internal_error: [500, 'Something went wrong', 'Something went wrong on our side.'],
  busy: [503, 'Too busy right now', 'The club is very busy right now.'],
  database_unavailable: [
    503,
    'The database cannot be reached',
    'The scoring office cannot be reached right now.',
  ],
  outcome_unknown: [
    503,
    'No answer came in time: it is not known whether this was done',
    'We do not know whether this was done.',
  ],
  upstream_unavailable: [
    503,
    'A service cannot be reached',
    'A part of the club cannot be reached right now.',
  ],
} as const satisfies Record<string, ErrorDeclaration>;
