import { fromProblem } from '../api/api-error.ts';

/**
 * The answer with its stream.
 * @throws ApiError for a refusal
 */
export async function openLive(send: () => Promise<Response>): Promise<Response> {
  const response = await send();
  if (response.ok && response.body) return response;
  throw fromProblem(response, await response.json().catch(() => undefined));
}
