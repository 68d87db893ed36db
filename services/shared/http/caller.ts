import type { Request } from 'express';

/** From where a request came, as sessions and the audit log keep it. */
export interface Caller {
  /** The address behind the trusted proxies. */
  address: string;
  userAgent: string;
}

const MAX_USER_AGENT = 300;

/** Reads them off a request; control characters go, so that no log line can be forged with them. */
export function callerOf(request: Request): Caller {
  const userAgent = request.get('user-agent') ?? '';
  return {
    address: request.ip ?? '',
    userAgent: userAgent.replaceAll(/\p{Cc}/gu, ' ').slice(0, MAX_USER_AGENT),
  };
}
