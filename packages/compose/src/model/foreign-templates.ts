/** A block of Jinja or Go templates, or braces where YAML wants a value or a key. */
const TEMPLATE = /\{%|\{#|^\s*(?:-\s+)?\{\{|[:=]\s+\{\{|\{\{\s*cookiecutter\b/mu;

/**
 * Whether a text has to go through another program before it is YAML: Jinja, cookiecutter, Helm. What YAML says of it then
 * means nothing.
 */
export function isForeignTemplate(text: string): boolean {
  return text.includes('{') && TEMPLATE.test(text);
}
