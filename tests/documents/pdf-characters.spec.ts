import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { withFields } from '../../core/report/fields.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { testBrowser } from '../test-browser.ts'
import { onlyWith } from './only-fonts.ts'
import { clauseFaults } from './pdf-clauses.ts'
import { readPdf } from './pdf-reader.ts'
import { sample } from './reports.ts'
import { treeWords } from './tree-words.ts'

/** Sets of fonts as machines have them: what Debian finds by itself, and one family alone. */
const SETS = [
  ['every font that is installed', undefined],
  ['Noto alone, which draws characters and radicals alike', 'Noto Serif CJK SC'],
  ['AR PL alone', 'AR PL UMing CN'],
] as const

/** A report whose words hold what fonts draw like a radical. */
const report = withFields(sample, [
  [
    'overview.proactive',
    '一二八入几刀力工己干弓心手支文方无日月木止比毛氏气水火父牛犬玉瓜瓦甘生用田白皮皿目石示立竹米羊老耳肉自至色行衣见角言谷豆走足身车金长门雨青非面音页风飞食首高麻黑鼓齐户，〈办法〉。',
  ],
])

describe.each(SETS)('a PDF set in %s', (_, family) => {
  it('names every character as it was written, not one that looks like it', async () => {
    const engine = createEngine(testBrowser())
    const fonts = family === undefined ? undefined : onlyWith(family)
    try {
      const tree = compose(report)
      const whole = await readPdf(await pdfOf(tree, engine.printPdf))
      // From the second print on its page has faces cut to the characters of the report.
      const bytes = await pdfOf(tree, engine.printPdf)
      expect(await clauseFaults(bytes)).toEqual([])
      const { pages } = await readPdf(bytes)
      expect(pages).toEqual(whole.pages)
      const read = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')
      const written = new Set(Array.from(treeWords(tree).join('')))
      const strange = Array.from(read).filter(
        (character) => !written.has(character) && !/[\s\d—]/u.test(character),
      )
      expect(strange).toEqual([])
      expect(read.replaceAll(/\s/gu, '')).toContain(
        '见角言谷豆走足身车金长门雨青非面音页风飞食首高麻黑鼓齐户',
      )
    } finally {
      fonts?.release()
      await engine.close()
    }
  })
})
