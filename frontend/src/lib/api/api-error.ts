/** One faulty field: which, what is wrong (a FieldCode, unless the server is newer), beyond which bound. */
export interface FieldError {
  field: string;
  code?: string;
  limit?: number;
  /** Figures by their names, where it has some. */
  values?: Record<string, number>;
}

interface ApiErrorParts {
  status: number;
  code: string;
  detail?: string;
  fieldErrors?: FieldError[];
  retryAfterSeconds?: number;
  /** The whole problem document, for members such as the current value of a conflict. */
  problem?: Record<string, unknown>;
  cause?: unknown;
}

/** Every failed call ends as this; status 0 means that no answer came. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly fieldErrors: FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly problem: Record<string, unknown>;

  constructor(parts: ApiErrorParts) {
    super(`${parts.status} ${parts.code}`, { cause: parts.cause });
    this.name = 'ApiError';
    this.status = parts.status;
    this.code = parts.code;
    this.detail = parts.detail;
    this.fieldErrors = parts.fieldErrors ?? [];
    this.retryAfterSeconds = parts.retryAfterSeconds;
    this.problem = parts.problem ?? {};
  }
}

/** Reads a problem+json answer; an answer of another shape keeps its status and gets a plain code. */
export function fromProblem(response: Response, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {};
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError({
    status: response.status,
    code: typeof problem.code === 'string' ? problem.code : `http_${response.status}`,
    detail: typeof problem.detail === 'string' ? problem.detail : undefined,
    fieldErrors: Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [],
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
    problem,
  });
}

/** The code that a refusal names, if it names one; the answer can still be read afterwards. */
export async function problemCode(response: Response): Promise<string | undefined> {
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return isRecord(problem) && typeof problem.code === 'string' ? problem.code : undefined;
}

/** Whatever was thrown, as an ApiError: a fetch that failed is a network that failed. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const name = isRecord(thrown) || thrown instanceof Error ? (thrown as Error).name : '';
  if (name === 'TimeoutError') return new ApiError({ status: 0, code: 'timeout', cause: thrown });
  if (thrown instanceof TypeError || name === 'AbortError') {
    return new ApiError({ status: 0, code: 'network_error', cause: thrown });
  }
  return new ApiError({ status: 0, code: 'unexpected', cause: thrown });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === 'string';
}
