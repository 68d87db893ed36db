/** A piece of HTML that is safe to put into another. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | undefined | Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes HTML from a template: every value is escaped, except what this very tag has made. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: texts.map((text, index) => text + render(parts[index])).join('') };
}

function render(part: Part): string {
  if (part === null || part === undefined) return '';
  if (Array.isArray(part)) return part.map(render).join('');
  if (typeof part === 'object') return part.html;
  return String(part).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
