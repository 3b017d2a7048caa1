import type { PageLayout } from '../../../../core/document/tree.ts'
import { printCss } from '../../html/print-css.ts'
import { SCREEN_CSS } from '../../html/screen-css.ts'

/** The look of all pages: that of a report's own page, and what an index and the ways between pages need. */
export function siteCss(layout: PageLayout): string {
  return printCss(layout) + SCREEN_CSS + SITE
}

const SITE = `a{color:#14594a}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:2px solid #1f6f5c;outline-offset:3px}
.index ul{list-style:none;margin:0;padding:0}
.index li{overflow-wrap:anywhere}
.by{text-align:center;text-indent:0}
@media screen{
nav{box-sizing:border-box;max-width:58rem;margin:0 auto;padding:.875rem clamp(1.125rem,6vw,4.5rem)}
nav a{display:inline-block;padding:.25rem 0}
.neighbours{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem}
.index h1{margin-bottom:1rem}
.index h2{border-bottom:1px solid #59625f;padding-bottom:.25rem}
.index ul{columns:18rem;column-gap:2.5rem}
.index li{padding:.3rem 0;break-inside:avoid}
}
@media print{
nav{display:none}
.index ul{font:16pt/var(--pitch) var(--body)}
}
`
