import { json, raw, type RequestHandler, type Express, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { TSchema } from 'typebox';
import { requireSidecar } from '../dapr/require-sidecar.ts';
import { setTraceUser } from '../logging/trace.ts';
import { may } from '../tokens/permissions.ts';
import type { User } from '../tokens/user.ts';
import type { TokenVerifier } from '../tokens/token-verifier.ts';
import { AppError } from './app-error.ts';
import { MAX_BODY_BYTES } from './max-body-bytes.ts';
import { decodeText, requireUtf8 } from './decode-text.ts';
import { parseInParts } from './parse-in-parts.ts';
import { requireCaller, type Caller } from './require-caller.ts';
import type { Answer, Route } from './route.ts';
import { makeChecker, makeValidator } from './validator.ts';

export interface MountOptions {
  tokens: TokenVerifier;
  appToken: string;
  /** Who may ask internal routes. */
  callers: Caller[];
  /** Throws unless the user has proven lately who they are; where routes ask for it (`stepUp`). */
  requireStepUp?: (user: User) => Promise<void>;
  /** Fail an answer that does not fit the contract: on in tests, where it is a bug to find. */
  checkAnswers?: boolean;
}

/** Mounts every route as a list: authenticate, read the body, validate, handle. */
export function mountRoutes(app: Express, routes: Route[], options: MountOptions): void {
  for (const route of routes) {
    const { method, path } = route;
    app[method](
      path,
      authenticate(route, options),
      ...bodyReader(route),
      handlerOf(route, options),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    app.all(path, refuseMethod(routes.filter((route) => route.path === path)));
  }
}

function bodyReader(route: Route): RequestHandler[] {
  if (!route.body) return [];
  const limit = route.maxBodyBytes ?? MAX_BODY_BYTES;
  const types = ['application/json', ...(route.textBody ? [route.textBody] : [])];
  const readText = route.textBody ? [raw({ limit, type: route.textBody }), decodeBody] : [];
  return [refuseOtherThan(types), ...jsonReader(route, limit), ...readText];
}

function jsonReader({ mostElements }: Route, limit: number): RequestHandler[] {
  const type = 'application/json';
  if (mostElements === undefined) return [json({ limit, type, verify: requireJsonUtf8 })];
  const parse: RequestHandler = async (req, _res, next) => {
    if (Buffer.isBuffer(req.body)) {
      req.body = await parseInParts(
        decodeText(req.body, req.headers['content-type']),
        mostElements,
      );
    }
    next();
  };
  return [raw({ limit, type }), parse];
}

function requireJsonUtf8(_req: unknown, _res: unknown, bytes: Buffer, charset: string): void {
  if (charset === 'utf-8') requireUtf8(bytes);
}

const decodeBody: RequestHandler = (req, _res, next) => {
  if (Buffer.isBuffer(req.body)) req.body = decodeText(req.body, req.headers['content-type']);
  next();
};

function refuseOtherThan(types: string[]): RequestHandler {
  return (req, _res, next) => {
    const hasBody = req.headers['content-length'] !== '0' && req.is('*/*') !== null;
    if (hasBody && !req.is(types)) {
      throw new AppError('unsupported_media_type', { detail: `Send ${types.join(' or ')}.` });
    }
    next();
  };
}

function handlerOf(route: Route, options: MountOptions): RequestHandler {
  const validate = {
    params: validatorOf(route.params, true),
    query: validatorOf(route.query, true),
    body: validatorOf(route.body, false),
  };
  const check = options.checkAnswers ? answerChecker(route) : () => undefined;
  return async (req, res) => {
    const user = res.locals['user'] as User | undefined;
    const answer = await route.handler({
      params: validate.params(req.params),
      query: validate.query({ ...req.query }),
      body: validate.body(req.body ?? {}),
      get user() {
        if (!user) throw new Error(`${route.path} asks for a user but is ${route.auth}`);
        return user;
      },
      request: req,
    });
    check(answer);
    await send(res, answer);
  };
}

function validatorOf(schema: TSchema | undefined, coerce: boolean): (value: unknown) => unknown {
  return schema ? makeValidator(schema, { coerce }) : () => undefined;
}

/** Comes before the body is read: whoever may not call sends nothing that is parsed. */
function authenticate(
  route: Route,
  { tokens, appToken, callers, requireStepUp }: MountOptions,
): RequestHandler {
  if (route.auth === 'public') return (_req, _res, next) => next();
  if (route.auth === 'user') {
    return async (req, res, next) => {
      const user = await tokens.verify(req.headers.authorization);
      setTraceUser(user.userId);
      requireAllowed(route, user);
      if (route.stepUp) await requireStepUp!(user);
      res.locals['user'] = user;
      next();
    };
  }
  return (req, _res, next) => {
    if (route.auth === 'sidecar') requireSidecar(req, appToken);
    else requireCaller(req, callers);
    next();
  };
}

function requireAllowed({ permission, verifiedEmail }: Route, user: User): void {
  if (permission && !may(user, permission)) {
    throw new AppError('forbidden', { detail: `This needs the permission ${permission}.` });
  }
  if (verifiedEmail && !user.emailVerified) throw new AppError('email_unverified');
}

function answerChecker(route: Route): (answer: Answer) => void {
  const checks = Object.entries(route.responses).map(
    ([status, schema]) => [Number(status), schema ? makeChecker(schema) : undefined] as const,
  );
  const byStatus = new Map(checks);
  return ({ status, body, stream }) => {
    if (!byStatus.has(status)) throw new Error(`${route.path} answers ${status}, undocumented`);
    if (stream) return;
    const fault = byStatus.get(status)?.(JSON.parse(JSON.stringify(body ?? null)));
    if (fault) throw new Error(`${route.path} breaks its contract: ${fault}`);
  };
}

async function send(res: Response, answer: Answer): Promise<void> {
  res.status(answer.status).set({ 'cache-control': cachingOf(answer), ...answer.headers });
  if (answer.stream) await pipeline(answer.stream, res);
  else if (answer.body === undefined) res.end();
  else res.json(answer.body);
}

/** What was answered is somebody's own, unless a route says otherwise: kept only where it can be asked again. */
function cachingOf({ headers = {} }: Answer): string {
  return 'etag' in headers ? 'private, no-cache' : 'no-store';
}

function refuseMethod(routes: Route[]): RequestHandler {
  const allow = routes.map((route) => route.method.toUpperCase()).join(', ');
  return () => {
    throw new AppError('method_not_allowed', { headers: { allow } });
  };
}
