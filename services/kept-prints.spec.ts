import { describe, expect, it } from 'vitest'
import { keptPrints } from './kept-prints.ts'

/** A printer that counts, and prints so many bytes. */
function counted(bytes = 1) {
  const printed: string[] = []
  const kept = keptPrints((html) => {
    printed.push(html)
    return html === 'bad' ? Promise.reject(new Error('no paper')) : Promise.resolve(new Uint8Array(bytes))
  })
  return { printed, ...kept }
}

describe('prints that are kept', () => {
  it('print a page once, also for those who ask at the same time', async () => {
    const { printed, printPdf } = counted()
    await Promise.all([printPdf('a'), printPdf('a'), printPdf('b')])
    await printPdf('a')
    expect(printed).toEqual(['a', 'b'])
  })

  it('print again what failed, and after fonts came or went', async () => {
    const { printed, printPdf, forget } = counted()
    await expect(printPdf('bad')).rejects.toThrow('no paper')
    await expect(printPdf('bad')).rejects.toThrow('no paper')
    await printPdf('a')
    forget()
    await printPdf('a')
    expect(printed).toEqual(['bad', 'bad', 'a', 'a'])
  })

  it('keep nothing that began before the fonts changed', async () => {
    const { printed, printPdf, forget } = counted()
    const early = printPdf('a')
    forget()
    await early
    await printPdf('a')
    expect(printed).toEqual(['a', 'a'])
  })

  it('keep few, and those used last', async () => {
    const { printed, printPdf } = counted()
    for (let page = 0; page < 16; page++) await printPdf(String(page))
    await printPdf('0')
    await printPdf('16')
    await printPdf('0')
    await printPdf('1')
    expect(printed.slice(16)).toEqual(['16', '1'])
  })

  it('keep no more bytes than there is room for', async () => {
    const { printed, printPdf } = counted(20 * 1024 * 1024)
    for (const page of ['a', 'b', 'b', 'a']) await printPdf(page)
    expect(printed).toEqual(['a', 'b', 'a'])
  })
})
