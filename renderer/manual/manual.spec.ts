import { describe, expect, it } from 'vitest'
import { chapterOf, pictureNames, readManual } from '../../build/manual.ts'
import { PREVIEW_KEYS, SHORTCUTS, TABLE_KEYS } from '../../core/shortcuts.ts'
import { findPlace, type Place } from './chapter.ts'
import { CONTENTS, FIRST_REPORT, SHORTCUT_PLACE, UPPER_LEVEL } from './open-manual.ts'
import { COLLECTION_PLACES, placeFor, RULE_PLACES, SCREEN_PLACES, VIEW_PLACES } from './places.ts'
import { searchManual } from './search.ts'

const chapters = readManual()
const sections = chapters.flatMap(({ sections: own }) => own)
const attributes = (name: string) =>
  sections.flatMap(({ html }) =>
    [...html.matchAll(new RegExp(`${name}="([^"]*)"`, 'gu'))].map(([, v = '']) => v),
  )

describe('The manual', () => {
  it('says something of every screen, every view on a report and every rule of the checks', () => {
    const places = [SCREEN_PLACES, VIEW_PLACES, COLLECTION_PLACES, RULE_PLACES].flatMap((each) =>
      Object.values<Place>(each),
    )
    for (const place of [...places, FIRST_REPORT, UPPER_LEVEL, SHORTCUT_PLACE]) {
      const found = findPlace(chapters, place)
      expect([place, (found?.section.text.length ?? 0) > 20]).toEqual([place, true])
    }
    expect(findPlace(chapters, CONTENTS)).toBeUndefined()
  })

  it('tells of each finding what it means and what to do, with an example', () => {
    for (const place of Object.values(RULE_PLACES)) {
      const html = findPlace(chapters, place)?.section.html ?? ''
      for (const words of ['意思', '怎么办', '例子'])
        expect([place, html.includes(`<strong>${words}</strong>`)]).toEqual([place, true])
      expect([place, html.includes('<blockquote>')]).toEqual([place, true])
    }
  })

  it('has no link that leads nowhere, and no picture that is missing or shown nowhere', () => {
    const lost = attributes('data-place').filter((place) => place !== CONTENTS && !findPlace(chapters, place))
    expect(lost).toEqual([])
    const shown = attributes('src').map((address) => address.replace('./manual/', ''))
    expect([...new Set(shown)].toSorted()).toEqual(pictureNames().toSorted())
  })

  it.each([
    ['快捷键#在报告里', SHORTCUTS],
    ['快捷键#在表格里', TABLE_KEYS],
    ['快捷键#在预览里', PREVIEW_KEYS],
  ])('lists the keys of %s as they are', (place, keys) => {
    const html = findPlace(chapters, place)?.section.html ?? ''
    const rows = [...html.matchAll(/<td>([^<]*)<\/td>\s*<td>([^<]*)<\/td>/gu)]
    expect(rows.map(([, key, does]) => [key, does])).toEqual(keys.map(({ key, does }) => [key, does]))
  })

  it('answers twenty questions and more', () => {
    const questions = chapters
      .find(({ id }) => id === '常见问题')
      ?.sections.filter(({ depth }) => depth === 3)
    expect(questions?.length).toBeGreaterThanOrEqual(20)
  })

  it('takes no HTML, no address outside and no heading twice', () => {
    expect(() => chapterOf('章', '# 章\n\n<b>粗</b>')).toThrow('HTML')
    expect(() => chapterOf('章', '# 章\n\n[网站](https://example.com)')).toThrow('outside')
    expect(() => chapterOf('章', '# 章\n\n## 节\n\n## 节')).toThrow('节')
    expect(() => chapterOf('章', '## 节')).toThrow('title')
  })
})

describe('A search', () => {
  it('finds what has two characters, in headings first', () => {
    const hits = searchManual(chapters, '勾稽')
    expect(hits[0]?.section.title).toBe('勾稽关系不对')
    expect(hits.length).toBeGreaterThan(2)
    for (const { section } of hits) expect(section.title + section.text).toContain('勾稽')
  })

  it('wants all words of several, whatever their case, and shows what stands around', () => {
    const hits = searchManual(chapters, ' word 导入 ')
    expect(hits.length).toBeGreaterThan(0)
    const [{ before, words, after } = { before: '', words: '', after: '' }] = hits
    expect(`${before}${words}${after}`.toLowerCase()).toMatch(/word|导入/u)
  })

  it('finds nothing for nothing, and for what is not there', () => {
    expect([searchManual(chapters, '  '), searchManual(chapters, '饕餮')]).toEqual([[], []])
  })
})

describe('F1', () => {
  it('leads to what the manual says of the screen, unless what has the keyboard says more', () => {
    const row = { closest: () => ({ dataset: { help: RULE_PLACES['form.blank'] } }) }
    const other = { closest: () => null }
    const check = { screen: 'report', id: 'a', view: 'check' } as const
    expect(placeFor(check, null)).toBe(VIEW_PLACES.check)
    expect(placeFor({ screen: 'bin' }, other as unknown as Element)).toBe(SCREEN_PLACES.bin)
    expect(placeFor(check, row as unknown as Element)).toBe(RULE_PLACES['form.blank'])
  })
})
