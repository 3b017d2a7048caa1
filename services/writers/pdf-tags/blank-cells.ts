/**
 * A page to be printed whose blank cells hold a space. Chromium tags no cell without anything in it: those behind it would be
 * taken for cells of other columns.
 */
export function withHeldBlanks(html: string): string {
  return html.replaceAll(/(<t[dh]\b[^>]*>)(?=<\/t[dh]>)/gu, '$1&nbsp;')
}
