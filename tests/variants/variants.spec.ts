import JSZip from 'jszip'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { officeFaults } from '../documents/validator.ts'
import type { Rendering } from './expected.ts'
import { FORMATS } from './mutations/mutation.ts'
import { combination, mutations, rendering } from './variants.ts'

const SEEDS = [1, 2, 3]

describe.each(mutations)('$name', (mutation) => {
  it.each(SEEDS)('says what a reader should find, and it stands there: seed %i', async (seed) => {
    await expectToStandThere(await rendering(mutation, seed))
  })

  it('is the same for the same seed', async () => {
    expect(await rendering(mutation, 4)).toEqual(await rendering(mutation, 4))
  })
})

describe.each(FORMATS)('combinations in %s', (format) => {
  it.each([11, 12, 13, 14, 15, 16])(
    'say what a reader should find, and it stands there: seed %i',
    async (seed) => {
      await expectToStandThere(await combination(format, seed))
    },
  )
})

describe("Microsoft's validator", () => {
  const onlyWord = mutations.filter(({ formats }) => formats?.length === 1 && formats[0] === 'docx')
  it.each(onlyWord)('finds nothing: $name', async (mutation) => {
    expect(await faults((await rendering(mutation, 5)).bytes)).toEqual([])
  })

  it.each([21, 22, 23, 24])('finds nothing in a combination: seed %i', async (seed) => {
    expect(await faults((await combination('docx', seed)).bytes)).toEqual([])
  })
})

const faults = (word: Uint8Array) => officeFaults(word, { kind: 'docx', office: 'Office2016' })

/** Every word and every certain figure that is expected can be seen in the file's own text. */
async function expectToStandThere({ name, bytes, expected }: Rendering) {
  const seen = plain(await visibleText(name, bytes))
  expect(seen).toContain(String(expected.year))
  for (const text of Object.values(expected.texts).flat()) expect(seen).toContain(plain(text))
  for (const [cell, value] of [...expected.entered, ...expected.totals]) {
    if (value === null || expected.undecidable.has(cell)) continue
    // A change below 0 has a minus or the word for it.
    if (Number(value) < 0) expect(seen).toMatch(new RegExp(`(?:-|减少)${-Number(value)}`, 'u'))
    else expect(seen).toContain(String(value))
  }
}

async function visibleText(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.docx')) {
    const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')
    return withoutTags(
      (xml ?? '').replaceAll(/<w:delText.*?<\/w:delText>|<mc:Fallback>.*?<\/mc:Fallback>/g, ''),
    )
  }
  if (name.endsWith('.mht')) return withoutTags((await PostalMime.parse(bytes)).html ?? '')
  const text = new TextDecoder('utf-8').decode(bytes)
  return withoutTags(text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text)
}

function withoutTags(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, '')
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Without white space and marks of emphasis, digits in ASCII. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s*]/g, '')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
}
