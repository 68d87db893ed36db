import type { Dispatcher } from 'undici';
import { SidecarFault } from './sidecar-fault.ts';

/** The sidecar of this app: where it listens, and what it is shown, as it is at the time of a call. */
export interface OwnSidecar {
  port: number;
  apiToken: string;
}

type Handler = Dispatcher.DispatchHandler;

const MOST_FAULT_BYTES = 4096;

/**
 * Has the sidecar ask an app for what is sent to it, by two headers. `app` is an id, or id and namespace:
 * `round.server-layer`. What the sidecar answers itself is an error: a SidecarFault.
 */
export function throughSidecar(
  app: string,
  sidecar: Pick<OwnSidecar, 'apiToken'>,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const { path, headers } = options;
    const given = headers as Record<string, string> | null | undefined;
    const own = { 'dapr-app-id': app, 'dapr-api-token': sidecar.apiToken };
    return dispatch(
      { ...options, path: encodedTwice(path), headers: { ...plain(given), ...own } },
      withoutFaults(handler),
    );
  };
}

/** A sidecar decodes the path, once; a service is to get it as it was sent. */
function encodedTwice(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(/^[^?]*/, (encoded) => encoded.replaceAll('%', '%25'));
}

/** To whoever accepts only events, a sidecar answers 200 and a stream of them, whatever the app did. */
function plain(headers: Record<string, string> | null | undefined) {
  const isEvents = headers?.['accept']?.trim().toLowerCase() === 'text/event-stream';
  return isEvents ? { ...headers, accept: '*/*' } : headers;
}

/** Every service names the trace in its answer; what does not is of a sidecar. */
function withoutFaults(handler: Handler): Handler {
  let fault: { status: number; text: string } | undefined;
  return {
    onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
    onResponseStart: (controller, status, headers, message) => {
      if (status >= 200 && headers['x-trace-id'] === undefined) {
        fault = { status, text: '' };
        return;
      }
      // The sidecar's own.
      delete headers['traceparent'];
      handler.onResponseStart?.(controller, status, headers, message);
    },
    onResponseData: (controller, chunk) => {
      if (!fault) handler.onResponseData?.(controller, chunk);
      else if (fault.text.length < MOST_FAULT_BYTES) fault.text += chunk.toString();
    },
    onResponseEnd: (controller, trailers) => {
      if (!fault) handler.onResponseEnd?.(controller, trailers);
      else handler.onResponseError?.(controller, new SidecarFault(fault.status, fault.text));
    },
    onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
  };
}
