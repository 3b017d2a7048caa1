import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'

describe('The name of a file', () => {
  it('is the title', () => {
    const title = '渠县信访局2024年政府信息公开工作年度报告'
    expect(fileName(title, 'docx')).toBe(`${title}.docx`)
  })

  it.each([
    ['甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', '甲_乙_丙_丁_戊_己_庚_辛_壬_癸.pdf'],
    [' .局. ', '局.pdf'],
    ['con', 'con_.pdf'],
    ['LPT1.报告', 'LPT1_.报告.pdf'],
    ['console', 'console.pdf'],
    ['甲\u0000\n乙\ud800', '甲_乙_.pdf'],
    ['...', '年度报告.pdf'],
    ['', '年度报告.pdf'],
  ])('of %j is %s', (title, name) => expect(fileName(title, 'pdf')).toBe(name))

  it('fits every system, whatever the title, and keeps its ending', () => {
    const titles = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(titles, (title) => {
        const name = fileName(title, 'docx')
        expect(name.length).toBeLessThanOrEqual(120)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
        expect(name).toMatch(/^[^\s.\\/:*?"<>|\p{Control}][^\\/:*?"<>|\p{Control}]*\.docx$/u)
      }),
    )
    expect(fileName('局'.repeat(200), 'docx')).toBe(`${'局'.repeat(55)}…${'局'.repeat(22)}.docx`)
    expect(fileName('a'.repeat(200), 'docx')).toBe(`${'a'.repeat(92)}…${'a'.repeat(22)}.docx`)
  })

  it('says the year and what it is, however long the name of the unit', () => {
    const end = '2024年政府信息公开工作年度报告'
    expect(fileName('渠县'.repeat(100) + end, 'docx').endsWith(`${end}.docx`)).toBe(true)
    expect(fileName('渠县'.repeat(100) + end, '（网页片段）.html').endsWith(`${end}（网页片段）.html`)).toBe(
      true,
    )
  })
})
