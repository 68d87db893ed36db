/** What remembers on this device whose it is. */
export interface RememberedUser {
  read(): string | undefined;
  write(userId: string | undefined): void;
}

/** Holds the access token in memory only, and renews it at most once at a time. */
export interface TokenKeeper {
  token(): string | undefined;
  /** Whose token it is; without one, who was logged in last on this device and has not logged out. */
  userId(): string | undefined;
  set(token: string | undefined): void;
  /** Also forgets who it was. */
  forget(): void;
  /** True: a new token is there. False: the session has ended. Rejects when no answer came. */
  renew(): Promise<boolean>;
  /** Told when the session of somebody known on this device has ended. */
  onLost(listener: () => void): void;
}

/** @param fetchToken asks for a new token; undefined means that the session has ended */
export function makeTokenKeeper(
  fetchToken: () => Promise<string | undefined>,
  remembered: RememberedUser,
): TokenKeeper {
  let token: string | undefined;
  let renewing: Promise<boolean> | undefined;
  const listeners: (() => void)[] = [];
  const userId = () => (token === undefined ? remembered.read() : subjectOf(token));

  function set(next: string | undefined): void {
    token = next;
    if (next !== undefined) remembered.write(subjectOf(next));
  }

  async function renew(): Promise<boolean> {
    const known = token !== undefined || userId() !== undefined;
    set(await fetchToken());
    if (known && token === undefined) for (const listener of listeners) listener();
    return token !== undefined;
  }

  return {
    token: () => token,
    userId,
    set,
    forget() {
      token = undefined;
      remembered.write(undefined);
    },
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
