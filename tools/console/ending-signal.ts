/** Aborted once this process is told to end; it then ends by itself, when its work has. */
export function endingSignal(): AbortSignal {
  const ending = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => ending.abort());
  return ending.signal;
}
