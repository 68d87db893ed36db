import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Hands on no method that no route of ours has, TRACE above all: no service need know it. */
export const refuseOtherMethods: RequestHandler = ({ method }, _res, next) => {
  if (METHODS.includes(method)) return next();
  throw new AppError('method_not_allowed', { headers: { allow: METHODS.join(', ') } });
};
