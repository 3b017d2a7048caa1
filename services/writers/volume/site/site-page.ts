import { escaped } from '../../html/markup.ts'

/** The one stylesheet of all pages, beside them. */
export const STYLESHEET = 'style.css'
export const INDEX = 'index.html'

/** What a page of the site consists of; its content is markup. */
export interface SitePage {
  readonly title: string
  readonly author: string
  readonly content: string
}

/** A page of the site: nothing from elsewhere but its stylesheet beside it, no script. */
export function sitePage({ title, author, content }: SitePage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="author" content="${escaped(author)}">
<link rel="stylesheet" href="${STYLESHEET}">
</head>
<body>
${content}
</body>
</html>
`
}
