import { LEVELS, type Level } from '../../../../core/report/report.ts'
import type { Volume } from '../../../../core/volume/volume.ts'
import { escaped } from '../../html/markup.ts'
import { sitePage } from './site-page.ts'

/** What the groups of the index are called. */
const GROUPS: Readonly<Record<Level, string>> = {
  government: '政府',
  department: '部门',
  township: '乡镇、街道',
  other: '其他单位',
}

interface Link {
  readonly unit: string
  readonly year: number
  readonly href: string
}

/** The index: units by their kind, each with its report, or its years where the volume has several. */
export function indexPage({ meta, cover, chapters }: Volume, names: readonly string[]): string {
  const severalYears = new Set(chapters.map(({ year }) => year)).size > 1
  const links = chapters.map(({ unit, year, level }, i) => ({ unit, year, level, href: names[i] ?? '' }))
  const groups = LEVELS.flatMap((level) => {
    const ofLevel = links.filter((link) => link.level === level)
    return ofLevel.length > 0 ? [groupHtml(level, ofLevel, severalYears)] : []
  })
  const date = cover.date === undefined ? '' : `　${escaped(cover.date)}`
  return sitePage({
    title: meta.title,
    author: meta.author,
    content: `<main class="index">
<h1>${cover.title.map((line) => `<span>${escaped(line)}</span>`).join('')}</h1>
<p class="by">${escaped(cover.agency)}${date}</p>
${groups.join('\n')}
</main>`,
  })
}

function groupHtml(level: Level, links: readonly Link[], severalYears: boolean): string {
  const units = [...Map.groupBy(links, ({ unit }) => unit)]
  const items = units.map(([unit, ofUnit]) => {
    const years = ofUnit.map(({ year, href }) => anchor(href, `${year}年度`)).join(' ')
    return severalYears ? `<li>${escaped(unit)}：${years}</li>` : ofUnit.map(plainItem).join('\n')
  })
  return `<section aria-labelledby="${level}">
<h2 id="${level}">${GROUPS[level]}（${units.length}）</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
}

function plainItem({ unit, href }: Link): string {
  return `<li>${anchor(href, unit)}</li>`
}

function anchor(href: string, words: string): string {
  return `<a href="${href}">${escaped(words)}</a>`
}
