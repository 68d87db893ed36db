import type { Express, Request, Response } from 'express';
import type { TSchema } from 'typebox';
import type { DaprConfig } from '../config/service-config.ts';
import { requireSidecar } from '../dapr/require-sidecar.ts';
import { setTraceUser } from '../logging/trace.ts';
import type { User } from '../tokens/user.ts';
import type { TokenVerifier } from '../tokens/token-verifier.ts';
import { AppError } from './app-error.ts';
import { makeBodyReader } from './read-body.ts';
import { requireCaller, type Caller } from './require-caller.ts';
import { requirePermission } from './require-permission.ts';
import { makeRouteTable } from './route-table.ts';
import type { Answer, Route } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import { makeChecker, makeValidator } from './validator.ts';

export interface MountOptions {
  tokens: TokenVerifier;
  /** What its sidecar shows it, as it is at the time of a call. */
  dapr: Pick<DaprConfig, 'appTokens'>;
  /** Who may ask internal routes. */
  callers: Caller[];
  /** Throws unless the user has proven lately who they are; where routes ask for it (`stepUp`). */
  requireStepUp?: (user: User) => Promise<void>;
  /** Fail an answer that does not fit the contract: on in tests, where it is a bug to find. */
  checkAnswers?: boolean;
}

type Serve = (req: Request, res: Response) => Promise<void>;

/** Mounts routes: what stands at a path is found at once, and serves as a list of steps. */
export function mountRoutes(app: Express, routes: Route[], options: MountOptions): void {
  const byPath = Map.groupBy(routes, ({ path }) => path);
  const table = makeRouteTable(
    Array.from(byPath, ([path, ofPath]) => {
      const allow = ofPath.map(({ method }) => method.toUpperCase());
      const methods = new Map(
        ofPath.map((route, at) => [allow[at]!, serverOf(route, options)] as const),
      );
      return [path, { allow: allow.join(', '), methods }] as const;
    }),
  );
  app.use((req, res, next) => {
    const found = table.find(req.path);
    if (!found) return next();
    const { methods, allow } = found.value;
    req.route = { path: found.path };
    req.params = found.params;
    const serve = methods.get(req.method === 'HEAD' ? 'GET' : req.method);
    if (!serve) throw new AppError('method_not_allowed', { headers: { allow } });
    serve(req, res).catch(next);
  });
}

/** Authenticate, read the body, validate, handle, answer. */
function serverOf(route: Route, options: MountOptions): Serve {
  const authenticate = authenticatorOf(route, options);
  const readBody = route.body && makeBodyReader(route);
  const validate = {
    params: validatorOf(route.params, { coerce: true }),
    query: validatorOf(route.query, { coerce: true }),
    // The sidecar's entries are looked at one by one: a bulk that is refused comes again for ever.
    body: validatorOf(route.body, { isSafe: route.auth === 'sidecar' || !!route.bytesBody }),
  };
  const check = options.checkAnswers ? answerChecker(route) : () => undefined;
  return async (req, res) => {
    if (route.envelope) res.locals.envelope = true;
    // It comes before the body is read: whoever may not call sends nothing that is parsed.
    const user = await authenticate(req);
    // Whoever repeats answers looks at the body as it came (run-once.ts).
    req.body = readBody && (await readBody(req, res));
    const answer = await route.handler({
      params: validate.params(req.params),
      query: route.query && validate.query({ ...req.query }),
      body: validate.body(req.body ?? {}),
      get user() {
        if (!user) throw new Error(`${route.path} asks for a user but is ${route.auth}`);
        return user;
      },
      request: req,
    });
    check(answer);
    await sendAnswer(res, answer);
  };
}

function validatorOf(
  schema: TSchema | undefined,
  options: { coerce?: boolean; isSafe?: boolean },
): (value: unknown) => unknown {
  return schema ? makeValidator(schema, options) : () => undefined;
}

/** Lets in who may call; gives the user on a route for users. */
function authenticatorOf(
  route: Route,
  { tokens, dapr, callers, requireStepUp }: MountOptions,
): (req: Request) => Promise<User | undefined> | undefined {
  if (route.auth === 'public') return () => undefined;
  if (route.auth === 'user') {
    return async (req) => {
      const user = await tokens.verify(req.headers.authorization);
      setTraceUser(user.userId);
      requireAllowed(route, user);
      if (route.stepUp) await requireStepUp!(user);
      return user;
    };
  }
  const allowed = callers.filter(({ name }) => route.callers?.includes(name) ?? true);
  return (req) => {
    if (route.auth === 'sidecar') requireSidecar(req, dapr.appTokens);
    else requireCaller(req, allowed);
    return undefined;
  };
}

function requireAllowed({ permission, verifiedEmail }: Route, user: User): void {
  if (permission) requirePermission(user, permission);
  if (verifiedEmail && !user.emailVerified) throw new AppError('email_unverified');
}

function answerChecker(route: Route): (answer: Answer) => void {
  const checks = Object.entries(route.responses).map(
    ([status, schema]) => [Number(status), schema ? makeChecker(schema) : undefined] as const,
  );
  const byStatus = new Map(checks);
  return ({ status, body, json, text, stream }) => {
    if (!byStatus.has(status)) throw new Error(`${route.path} answers ${status}, undocumented`);
    if (stream || text) return;
    const fault = byStatus.get(status)?.(JSON.parse(String(json ?? JSON.stringify(body ?? null))));
    if (fault) throw new Error(`${route.path} breaks its contract: ${fault}`);
  };
}
