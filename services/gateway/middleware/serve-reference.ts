import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

const PAGE = fileURLToPath(new URL('../reference', import.meta.url));
const LIBRARY = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
/** All that the page needs of the library: not its own start page, which asks another site. */
const LIBRARY_FILES = /^\/(swagger-ui-bundle\.js|swagger-ui\.css)$/;

/** The API reference: a page, its script and style, and the library that draws it. */
export function serveReference(): RequestHandler {
  const page = express.static(PAGE);
  const library = express.static(LIBRARY, { index: false });
  return (req, res, next) => {
    res.set('cache-control', 'no-cache');
    if (LIBRARY_FILES.test(req.path)) library(req, res, next);
    else page(req, res, next);
  };
}

/** Which services have a contract: `{ "services": ["analytics", …] }`. */
export function listDocuments(root: string): RequestHandler {
  return async (_req, res) => {
    const files = await readdir(root);
    const services = files.flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []).sort();
    res.set('cache-control', 'no-cache').json({ services });
  };
}
