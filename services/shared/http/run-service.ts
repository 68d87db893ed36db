import { createServer, type Server } from 'node:http';
import { Server as NetServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Express } from 'express';
import type { Logger } from '../logging/logger.ts';

export interface RunningService {
  port: number;
  /** Serves on for as long as it is told to, stops taking requests, lets those at hand finish, then runs `close`. */
  stop: () => Promise<void>;
}

/** How long a client may take, so that slow ones hold no connection, and how much it may say. */
const SERVER_LIMITS = {
  headersTimeout: 10_000,
  // Of the whole request; an import over a slow line is the longest.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
  keepAliveTimeout: 65_000,
};
const DRAIN_TIMEOUT_MS = 10_000;
/** How long a request may be on its way. */
const LINGER_MS = 250;
const SWEEP_MS = 50;

/**
 * Listens, and closes gracefully: serve on, stop accepting, finish, flush, close. `endStreams` ends the answers
 * that would never end by themselves.
 * @param stopMs while it serves on each answer says that it is the last of its connection, so that those that are
 *   kept are given up by their clients: whoever sends on one at the moment in which we close it gets no answer
 */
export async function listen(
  app: Express,
  { host, port, stopMs }: { host: string; port: number; stopMs: number },
  close: () => Promise<void>,
  endStreams: () => void = () => undefined,
): Promise<RunningService> {
  const server = createServer(SERVER_LIMITS, app);
  const unused = trackUnused(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.prependListener('request', (_req, res) => res.setHeader('connection', 'close'));
      await sleep(stopMs);
      endStreams();
      await drain(server, unused);
      await close();
    },
  };
}

/** Connections that have not sent a request yet: Node does not count them among the idle ones. */
function trackUnused(server: Server): Set<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (req) => unused.delete(req.socket));
  return unused;
}

/** Runs a service until SIGTERM or SIGINT; a failure to start is logged and ends the process. */
export async function runService(
  logger: Logger,
  start: () => Promise<RunningService>,
): Promise<void> {
  try {
    const service = await start();
    logger.info({ port: service.port }, 'listening');
    const stop = once(async (signal: string) => {
      logger.info({ signal }, 'stopping');
      await service.stop();
      logger.info('stopped');
      process.exit(0);
    });
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    logger.fatal({ err: error }, 'could not start');
    process.exit(1);
  }
}

/**
 * Ends every connection without a request of its own. A request that is on its way on a kept connection
 * would be lost with it, so each gets a while to come.
 */
function drain(server: Server, unused: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
    // A connection is kept alive after the answer it was busy with, so idle ones come up all the time.
    let sweep: NodeJS.Timeout | undefined;
    const linger = setTimeout(() => {
      for (const socket of unused) socket.destroy();
      sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    }, LINGER_MS);
    const done = () => {
      for (const timer of [force, linger, sweep]) clearTimeout(timer);
      resolve();
    };
    // Not the close of an HTTP server, which ends the idle connections at once.
    NetServer.prototype.close.call(server, done);
  });
}

function once<T>(work: (argument: T) => Promise<void>): (argument: T) => void {
  let called = false;
  return (argument) => {
    if (called) return;
    called = true;
    void work(argument);
  };
}
