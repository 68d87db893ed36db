import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { normalisePath } from '../domain/normalise-path.ts';

/** Makes the path plain before anything is matched against it. */
export const normaliseUrl: RequestHandler = (req, _res, next) => {
  const url = normalisePath(req.url);
  if (url === undefined) throw new AppError('malformed_request');
  req.url = url;
  next();
};
