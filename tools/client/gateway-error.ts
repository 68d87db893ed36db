/** The members of a problem document (RFC 9457) that are told. */
export interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

/** An answer of the gateway that is not a success, or none at all (status 0). */
export class GatewayError extends Error {
  readonly status: number;
  readonly code: string;

  constructor({ method, url }: Pick<Request, 'method' | 'url'>, status: number, problem: Problem) {
    const { pathname, search } = new URL(url);
    const fields = problem.errors?.map(({ field, message }) => `${field} ${message}`).join(', ');
    const words = fields || problem.detail || problem.title || '';
    const outcome = [status || '', problem.code, words].filter(Boolean).join(' ');
    super(`${method} ${pathname}${search}: ${outcome}`);
    this.name = 'GatewayError';
    this.status = status;
    this.code = problem.code ?? '';
  }
}
