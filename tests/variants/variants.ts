import { expectedOf, type Rendering } from './expected.ts'
import { randomFacts } from './facts/facts.ts'
import { encoded } from './formats/charset.ts'
import { docxOf } from './formats/docx/docx.ts'
import { htmlOf } from './formats/html.ts'
import { mhtOf } from './formats/mht.ts'
import { textOf } from './formats/text.ts'
import { formLayout } from './grids/layout.ts'
import { extraTables } from './mutations/extra-tables.ts'
import { figures } from './mutations/figures.ts'
import { headings } from './mutations/headings.ts'
import { labels } from './mutations/labels.ts'
import { mistakes } from './mutations/mistakes.ts'
import { FORMATS, type Format, type Mutation } from './mutations/mutation.ts'
import { paste } from './mutations/paste.ts'
import { sections } from './mutations/sections.ts'
import { tables } from './mutations/tables.ts'
import { titles } from './mutations/titles.ts'
import { web } from './mutations/web.ts'
import { word } from './mutations/word.ts'
import { words } from './mutations/words.ts'
import type { Page } from './page/page.ts'
import { pageOf } from './page-of.ts'
import { settled } from './page/settle.ts'
import { type Random, randomOf } from './facts/random.ts'

/** Every way in which a report may differ from the form, in the order in which they are applied. */
export const mutations: readonly Mutation[] = [
  ...mistakes,
  ...tables,
  ...figures,
  ...labels,
  ...extraTables,
  ...sections,
  ...words,
  ...headings,
  ...titles,
  ...word,
  ...web,
  ...paste,
]

/** A random report that differs from the form in one way, in one of the formats it can happen in. */
export function rendering(mutation: Mutation, seed: number): Promise<Rendering> {
  const random = randomOf(seed)
  return render(random.pick(mutation.formats ?? FORMATS), [mutation], random)
}

/** A random report in one format that differs from the form in up to eight ways that can stand together. */
export function combination(format: Format, seed: number): Promise<Rendering> {
  const random = randomOf(seed * FORMATS.length + FORMATS.indexOf(format))
  const wanted = random.int(2, 8)
  const chosen: Mutation[] = []
  for (const mutation of random.shuffled(mutations)) {
    const fits = mutation.formats?.includes(format) ?? true
    const free = !chosen.some(({ decides }) => decides.some((aspect) => mutation.decides.includes(aspect)))
    if (fits && free && chosen.length < wanted) chosen.push(mutation)
  }
  return render(
    format,
    mutations.filter((mutation) => chosen.includes(mutation)),
    random,
  )
}

async function render(format: Format, chosen: readonly Mutation[], random: Random): Promise<Rendering> {
  const facts = chosen.reduce(
    (before, { facts: change }) => change?.(before, random) ?? before,
    randomFacts(random),
  )
  const layout = chosen.reduce((before, { layout: change }) => change?.(before, random) ?? before, formLayout)
  const plain = pageOf(facts, layout, random)
  const page = settled(chosen.reduce((before, { page: change }) => change?.(before, random) ?? before, plain))
  return {
    variant: [format, ...chosen.map(({ name }) => name)].join(' + '),
    name: `${page.manner.fileName === 'title' ? `${page.agency}${page.year}年政府信息公开工作年度报告` : '年报（终稿）'}.${format}`,
    bytes: await bytesOf(page, format),
    expected: expectedOf(page),
  }
}

async function bytesOf(page: Page, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return docxOf(page)
    case 'html':
      return encoded(htmlOf(page), page.manner.charset)
    case 'mht':
      return mhtOf(page)
    case 'txt':
      return encoded(textOf(page), page.manner.charset)
  }
}
