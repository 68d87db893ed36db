/** Holds the access token in memory only, and renews it at most once at a time. */
export interface TokenKeeper {
  token(): string | undefined;
  /** Whose token it is; undefined without one. */
  userId(): string | undefined;
  set(token: string | undefined): void;
  /** True: a new token is there. False: the session has ended. Rejects when no answer came. */
  renew(): Promise<boolean>;
  /** Told when a token that was there is gone because the session ended. */
  onLost(listener: () => void): void;
}

/** @param fetchToken asks for a new token; undefined means that the session has ended */
export function makeTokenKeeper(fetchToken: () => Promise<string | undefined>): TokenKeeper {
  let token: string | undefined;
  let renewing: Promise<boolean> | undefined;
  const listeners: (() => void)[] = [];

  async function renew(): Promise<boolean> {
    const had = token !== undefined;
    token = await fetchToken();
    if (had && token === undefined) for (const listener of listeners) listener();
    return token !== undefined;
  }

  return {
    token: () => token,
    userId: () => (token === undefined ? undefined : subjectOf(token)),
    set: (next) => void (token = next),
    renew: () => (renewing ??= renew().finally(() => (renewing = undefined))),
    onLost: (listener) => void listeners.push(listener),
  };
}

/** The `sub` of a JWT (RFC 7519); nothing is verified here, the services do that. */
function subjectOf(jwt: string): string | undefined {
  try {
    const payload = jwt.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(payload)) as { sub?: string }).sub;
  } catch {
    return undefined;
  }
}
