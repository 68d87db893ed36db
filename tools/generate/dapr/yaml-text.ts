import { stringify } from 'yaml';

/** A text as a YAML value: in quotes only where it would be read as something else. */
export function yamlText(text: string): string {
  return stringify(text, { singleQuote: true, lineWidth: 0 }).trimEnd();
}
