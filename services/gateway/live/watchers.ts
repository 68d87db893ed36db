import { encodeSse, type SseMessage, type SseStream } from '@golfroundpro/shared/http/sse.ts';
import type { LiveMetrics } from './live-metrics.ts';

/** Why a stream ended; the first five are told to the client in the event `end`. */
export type EndReason =
  | 'token_expired'
  | 'session_revoked'
  | 'share_revoked'
  | 'not_allowed'
  | 'server_stopping'
  | 'slow_reader'
  | 'client_gone';

/** One open stream, and by what right it is open: a user, or the token of a share link. */
export interface Watcher {
  stream: SseStream;
  userId?: string;
  sessionId?: string;
  shareToken?: string;
  /** Set when we ended it. */
  endReason?: EndReason;
}

/** The streams that follow one thing. */
export interface Watchers {
  add: (watcher: Watcher) => void;
  remove: (watcher: Watcher) => void;
  /** Writes to one stream. */
  tell: (watcher: Watcher, message: SseMessage) => void;
  /**
   * Writes the same bytes to every stream, or to those that pass the test; the message is made when
   * there is one. A slow reader is cut off, which harms no other.
   */
  tellAll: (make: () => SseMessage, test?: (watcher: Watcher) => boolean) => void;
  endWhere: (test: (watcher: Watcher) => boolean, reason: EndReason) => void;
  shareTokens: () => Set<string>;
}

export function makeWatchers({ sent }: Pick<LiveMetrics, 'sent'>): Watchers {
  const watchers = new Set<Watcher>();
  const write = (watcher: Watcher, bytes: Buffer) => {
    if (watcher.stream.send(bytes)) return;
    watchers.delete(watcher);
    watcher.endReason = 'slow_reader';
  };
  return {
    add: (watcher) => watchers.add(watcher),
    remove: (watcher) => watchers.delete(watcher),
    tell: (watcher, message) => {
      sent.inc({ method: message.event, status: 'written' });
      write(watcher, encodeSse(message));
    },
    tellAll: (make, test = () => true) => {
      const told = [...watchers].filter(test);
      if (told.length === 0) return;
      const message = make();
      const bytes = encodeSse(message);
      sent.inc({ method: message.event, status: 'written' }, told.length);
      for (const watcher of told) write(watcher, bytes);
    },
    endWhere: (test, reason) => {
      const bytes = encodeSse({ event: 'end', data: { reason } });
      for (const watcher of [...watchers].filter(test)) {
        watchers.delete(watcher);
        watcher.endReason = reason;
        sent.inc({ method: 'end', status: 'written' });
        watcher.stream.end(bytes);
      }
    },
    shareTokens: () => new Set([...watchers].flatMap(({ shareToken }) => shareToken ?? [])),
  };
}
