import express, { type Request, type RequestHandler, type Response } from 'express';
import { extname, join, sep } from 'node:path';

/** Addresses of the services and of the API: a wrong one gets an error, not the page. */
const NOT_A_PAGE =
  /^\/(api|openapi|reference|internal|events|dapr|health|ready|metrics|\.well-known)(\/|$)/;
/** What the build writes: beside index.html, and in these folders. A board's address has points in it as well. */
const A_FILE = /^\/([^/]*\.[^/]*$|(assets|icons|last)\/)/;

/** What the build writes beside a file: coding → end of its name, the smallest first. */
const ENCODED = { br: '.br', gzip: '.gz' } as const;
const IS_ENCODED = /\.(br|gz)$/;
const IS_ICON = /\.(svg|png)(\.br|\.gz)?$/;

/** Headers of a file, which no other answer may carry. */
const SAID_OF_A_FILE = ['content-encoding', 'content-type', 'etag', 'last-modified'];

/**
 * The built web page: its files, in the smallest coding that the caller takes, and index.html for every
 * address inside it. What the release before this one had under `/assets` is in `last/`: a phone that
 * has it open can still load the rest.
 */
export function servePage(root: string): RequestHandler {
  const folders = [root, join(root, 'last')].map((folder) =>
    express.static(folder, { setHeaders, acceptRanges: false }),
  );
  return (req, res, next) => {
    const path = isPage(req.path) && req.accepts('html') ? '/index.html' : req.path;
    if (IS_ENCODED.test(path)) return next();
    const tries = folders.flatMap((serve) =>
      [...suffixesFor(req), ''].map((suffix) => ({ serve, url: path + suffix })),
    );
    const tryNext = (error?: unknown): void => {
      // A file that was tried and not sent, because of If-Match, has left what it says of itself.
      for (const name of SAID_OF_A_FILE) res.removeHeader(name);
      const one = error === undefined ? tries.shift() : undefined;
      if (!one) return next(error);
      req.url = one.url;
      one.serve(req, res, tryNext);
    };
    tryNext();
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

/** Whether an address is inside the page, so that index.html is its answer. */
export function isPage(path: string): boolean {
  return !NOT_A_PAGE.test(path) && !A_FILE.test(path);
}

function suffixesFor(req: Request): string[] {
  const codings = Object.keys(ENCODED) as (keyof typeof ENCODED)[];
  return codings.filter((coding) => req.acceptsEncodings(coding)).map((coding) => ENCODED[coding]);
}

function setHeaders(res: Response, path: string): void {
  const suffix = IS_ENCODED.exec(path)?.[0];
  if (suffix) {
    res.type(extname(path.slice(0, -suffix.length)));
    res.set('content-encoding', suffix === ENCODED.br ? 'br' : 'gzip');
  }
  res.vary('accept-encoding');
  // Vite writes a hash of the content into the names of assets, so they never change.
  const isAsset = path.includes(`${sep}assets${sep}`);
  // Chromium asks for the icon at every new address of the page, so at every hole.
  const otherwise = IS_ICON.test(path) ? 'public, max-age=86400' : 'no-cache';
  res.set('cache-control', isAsset ? 'public, max-age=31536000, immutable' : otherwise);
}
