import type { DocumentMeta } from '../../../core/document/tree.ts'
import { escaped } from './markup.ts'

/** What a page consists of; its look and its content are markup. */
export interface WebPage {
  readonly meta: DocumentMeta
  readonly css: string
  readonly content: string
}

/** One self-contained web page: nothing from elsewhere, no script. */
export function webPage({ meta, css, content }: WebPage): string {
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
${css}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`
}
