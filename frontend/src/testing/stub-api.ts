import { vi } from 'vitest';

type Answer = (body: unknown, request: Request) => Response | Promise<Response>;

interface SentRequest {
  route: string;
  body: unknown;
  ifMatch: string | null;
}

/**
 * Answers the page's requests in place of the gateway.
 * @param answers by method and path, such as "GET /api/v1/courses"; whatever is missing is not found
 * @returns what the page has sent, in order
 */
export function stubApi(answers: Record<string, Answer>): SentRequest[] {
  const sent: SentRequest[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const route = `${request.method} ${new URL(request.url).pathname}`;
    const text = await request.text();
    const isJson = request.headers.get('content-type')?.startsWith('application/json');
    const body: unknown = text && isJson ? JSON.parse(text) : text || undefined;
    sent.push({ route, body, ifMatch: request.headers.get('if-match') });
    return answers[route]?.(body, request) ?? problem(404, 'not_found');
  });
  return sent;
}

/** A problem+json answer, with further members such as `errors` or `current`. */
export function problem(status: number, code: string, members: object = {}): Response {
  const headers = { 'content-type': 'application/problem+json' };
  return Response.json({ status, code, ...members }, { status, headers });
}
