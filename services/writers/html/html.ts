import type { DocumentTree } from '../../../core/document/tree.ts'
import { blockHtml } from './blocks.ts'
import { escaped } from './markup.ts'
import { printCss } from './print-css.ts'
import { SCREEN_CSS } from './screen-css.ts'

/** The report as one self-contained web page: nothing from elsewhere, no script. Printed, it is the PDF. */
export function htmlOf({ meta, layout, blocks }: DocumentTree): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(meta.title)}</title>
<meta name="author" content="${escaped(meta.author)}">
<meta name="description" content="${escaped(`${meta.title}（${meta.subject}）`)}">
<style>
${printCss(layout)}${SCREEN_CSS}</style>
</head>
<body>
<main>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}
