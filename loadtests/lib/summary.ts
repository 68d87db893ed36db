/** Writes the summary where `npm run load` looks for it; both runners call this at the end. */
export function handleSummary(data: object): Record<string, string> {
  const text = JSON.stringify(data);
  const file = __ENV['SUMMARY_FILE'];
  return file ? { [file]: text } : { stdout: text };
}
