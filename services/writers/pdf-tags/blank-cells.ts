/**
 * A page to be printed whose blank cells hold a space. Chromium tags only what paints something, and where borders collapse the
 * table paints them: a cell without words or a ground of its own has no tag then, nor has a row of such cells, and what
 * stands behind it would be taken for cells of other columns.
 */
export function withHeldBlanks(html: string): string {
  return html.replaceAll(/(<t[dh]\b[^>]*>)(?=<\/t[dh]>)/gu, '$1&nbsp;')
}
