/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template of HTML: whatever is put into it is escaped, unless it came out of one itself. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  const text = parts.map((part, index) => (index === 0 ? '' : textOf(values[index - 1]!)) + part);
  return new Html(text.join(''));
}

function textOf(value: string | Html | Html[]): string {
  if (Array.isArray(value)) return value.map(({ text }) => text).join('');
  if (value instanceof Html) return value.text;
  return value.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);
}
