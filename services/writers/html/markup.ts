const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Line ends that no HTML page may hold. */
const LINE_ENDS = /[\v\f\u0085]/g
/** What no HTML page may hold: control characters, halves of characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as it stands between tags or in a quoted attribute: always words, never markup. */
export function escaped(text: string): string {
  return text
    .replace(LINE_ENDS, ' ')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}

/** Attributes of a tag; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('')
}

/** The text that {@link escaped} made markup of. */
export function unescaped(markup: string): string {
  const marks = Object.entries(ENTITIES)
  return markup.replace(/&[^&;]+;/g, (entity) => marks.find(([, each]) => each === entity)?.[0] ?? entity)
}
