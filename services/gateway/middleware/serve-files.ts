import express, { type RequestHandler, type Response } from 'express';
import { sep } from 'node:path';

/** Addresses of the services and of the API: a wrong one gets an error, not the page. */
const NOT_A_PAGE =
  /^\/(api|openapi|reference|internal|events|dapr|health|ready|metrics|\.well-known)(\/|$)/;

/** The built web page: its files, and index.html for every address inside it. */
export function servePage(root: string): RequestHandler {
  const files = express.static(root, { setHeaders: setCaching });
  return (req, res, next) => {
    files(req, res, (error?: unknown) => {
      if (error !== undefined || !isPage(req.path) || !req.accepts('html')) return next(error);
      req.url = '/index.html';
      files(req, res, next);
    });
  };
}

/** The OpenAPI documents, `/openapi/<service>.json`. */
export function serveDocuments(root: string): RequestHandler {
  const files = express.static(root);
  return (req, res, next) => {
    req.url = req.url.replace('/openapi', '');
    files(req, res, next);
  };
}

/** An address inside the page has no file name in it. */
function isPage(path: string): boolean {
  return !NOT_A_PAGE.test(path) && !/\.[^/]*$/.test(path);
}

/** Vite writes a hash of the content into the names of assets, so they never change. */
function setCaching(res: Response, path: string): void {
  const isAsset = path.includes(`${sep}assets${sep}`);
  res.set('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
}
