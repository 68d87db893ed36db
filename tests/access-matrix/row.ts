import type { Member, World } from './world.ts';
import { MEMBERS } from './world.ts';

/** What is called: the path with real ids, and a body that the route takes. */
export interface Target {
  path: string;
  body?: unknown;
}

/** A route and who may: everyone else who is signed in gets 403 or 404, all others 401. */
export interface Row {
  /** Method and path, as the route itself names them. */
  route: string;
  /**
   * Members whom it lets in; `public`: everybody, with this status; `sidecar`: only Dapr; `service`:
   * only services that declare that they call it; `callers`: of these only some. With `heedsToken` a token of
   * no worth is refused: it says for whom it is done.
   */
  allow:
    | readonly Member[]
    | { public: number; heedsToken?: true }
    | { callers: readonly string[] }
    | 'sidecar'
    | 'service';
  /** Nobody is left to ask a second time, at the service itself. */
  once?: boolean;
  /** Made anew for each caller, so that what one did is not in the way of the next. */
  target: (world: World) => Target | Promise<Target>;
}

/** Each with their own things, or the club's. */
export const EVERYONE = MEMBERS;
export const OWNER = ['owner'] as const;
export const STAFF = ['staff', 'admin', 'adminOfOneFactor'] as const;
export const ADMIN = ['admin'] as const;
/** Staff, where one factor is not enough. */
export const PROVEN_STAFF = ['staff', 'admin'] as const;

/** A row whose path needs nothing made for it. */
export function fixed(route: string, allow: Row['allow'], body?: unknown): Row {
  const path = route.split(' ')[1]!;
  return { route, allow, target: () => ({ path, ...(body === undefined ? {} : { body }) }) };
}
