import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../core/failure.ts'
import { fileKind } from '../file-kind.ts'
import { outlineOf } from '../outline.testing.ts'
import { line, madeOfd, type MadePage, pageXml, stroke } from './made-ofd.testing.ts'
import { elementsOf, parseXml, xmlBudget } from '../xml.ts'
import { pagePainter } from './page-painter.ts'
import { readOfd } from './read-ofd.ts'

const FULL = '坚持以公开为常态不公开为例外全面推进决策执行管理服务结果公开'
const read = async (...pages: readonly MadePage[]) => outlineOf(await readOfd(madeOfd({ pages })))
const plain: MadePage = { layers: [line(FULL, 28, 60)] }

describe('an OFD of another program', () => {
  it('is known by what is in it', async () => {
    expect(await fileKind(madeOfd({ pages: [] }), '年报.zip')).toEqual({ kind: 'ofd' })
  })

  it('has paragraphs, over layers and blocks, with characters set by runs of steps', async () => {
    const block = `<ofd:PageBlock ID="3">${line(FULL, 28, 60)}</ofd:PageBlock>`
    expect(await read({ layers: [line('一、总体情况', 28, 40), block] })).toEqual(['一、总体情况', FULL])
  })

  it('has tables where paths are ruled, cells merged where no rule divides them', async () => {
    const rules = stroke(
      'M 30 40 L 150 40 M 30 50 L 150 50 M 30 60 L 150 60 M 30 40 L 30 60 M 90 50 L 90 60 M 150 40 L 150 60',
    )
    const texts = [line('信息内容与制发件数', 34, 47), line('规章', 34, 57), line('规范性文件', 92, 57)]
    const table = ['信息内容与制发件数>', '规章 | 规范性文件']
    expect(await read({ layers: [rules + texts.join(''), line(FULL, 28, 80)] })).toEqual([...table, FULL])
    const thin = [30, 90, 150].map((x) => `S ${x} 40 L ${x + 0.3} 40 L ${x + 0.3} 60 L ${x} 60 C`).join(' ')
    const level = [40, 50, 60].map((y) => `M 30 ${y} L 150 ${y} L 150 ${y + 0.2} L 30 ${y + 0.2} C`).join(' ')
    const filled = stroke(`${thin} ${level}`).replace('LineWidth', 'Stroke="false" Fill="true" LineWidth')
    const cells = [line('甲', 34, 47), line('乙', 94, 47), ...texts.slice(1)]
    expect(await read({ layers: [filled + cells.join(''), line(FULL, 28, 80)] })).toEqual([
      '甲 | 乙',
      '规章 | 规范性文件',
      FULL,
    ])
  })

  it('has what its templates and composed pieces show, where their boxes and matrices put it', async () => {
    const turned = line('渠县信访局', 0, 30, ' CTM="2 0 0 2 30 0"').replace('180 8', '200 20')
    const ofd = madeOfd({
      pages: [
        {
          before: '<ofd:Template TemplateID="50"/>',
          layers: [
            `${line(FULL, 28, 80)}<ofd:CompositeObject ID="9" ResourceID="60" Boundary="28 90 100 20"/>`,
          ],
        },
      ],
      common: '<ofd:TemplatePage ID="50" BaseLoc="/Doc_0/Tpls/Tpl_0/Content.xml"/>',
      resources: `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="60" Width="100" Height="20"><ofd:Content>${line('2025年1月9日', 0, 10)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
      files: { 'Doc_0/Tpls/Tpl_0/Content.xml': pageXml({ layers: [turned] }) },
    })
    expect(outlineOf(await readOfd(ofd))).toEqual(['渠县信访局', `${FULL}2025年1月9日`])
  })

  it('may set each character by itself, tell no steps, or steps of Latin letters', async () => {
    const single = Array.from(FULL, (each, i) => line(each, 28 + 5.4 * i, 60)).join('')
    const free = line(FULL, 28, 80).replace(/ DeltaX="[^"]*"/u, '')
    const latin = line('Annual Report', 28, 100).replace(
      /DeltaX="[^"]*"/u,
      'DeltaX="3.9 3 3 3 2.8 1.6 1.5 3.7 2.8 2.9 3 1.9"',
    )
    expect(await read({ layers: [single, free, latin] })).toEqual([`${FULL}${FULL}Annual Report`])
  })

  it('keeps blanks between characters that are written as entities', async () => {
    const steps = 'DeltaX="2.8 2.8 2.8 2.8 2.8 2.8"'
    const text = line('AB & CD', 28, 80)
      .replace(/DeltaX="[^"]*"/u, steps)
      .replace('AB & CD', 'AB&gt; &amp; C')
    expect(await read({ layers: [line(FULL, 28, 60), text] })).toEqual([`${FULL}AB> & C`])
  })

  it('may name the standard’s elements without a prefix, and be written in GBK', async () => {
    const unprefixed = (xml: string) => xml.replaceAll('xmlns:ofd=', 'xmlns=').replaceAll('ofd:', '')
    expect(outlineOf(await readOfd(madeOfd({ pages: [plain], written: unprefixed })))).toEqual([FULL])
    // The bytes of 主动公开 and 申请公开 in GBK, since no encoder is at hand.
    const words = Buffer.from('d6f7b6afb9abbfaaa1a2c9eac7ebb9abbfaa', 'hex')
    const gbk = (xml: string) => {
      const [before = '', after = ''] = xml.replace('UTF-8', 'GBK').split(FULL)
      const latin = Buffer.from(before.replace('宋体', 'S'))
      return after === '' ? latin : Buffer.concat([latin, words, words, words, words, Buffer.from(after)])
    }
    const said = (await readOfd(madeOfd({ pages: [plain], written: gbk }))).blocks
    expect(JSON.stringify(said)).toContain('主动公开、申请公开')
  })
})

it('An OFD names one resource or template as often as it likes', async () => {
  const template = pageXml({ layers: Array.from({ length: 300 }, () => line('渠', 28, 40)) })
  const numbers = Array.from({ length: 900 }, (_, i) => i + 5000)
  const ofd = madeOfd({
    pages: [{ ...plain, before: numbers.map((id) => `<ofd:Template TemplateID="${id}"/>`).join('') }],
    common: numbers.map((id) => `<ofd:TemplatePage ID="${id}" BaseLoc="../T.xml"/>`).join(''),
    files: { 'T.xml': template },
  })
  expect(outlineOf(await readOfd(ofd))).toEqual(['渠', FULL])
})

it('A text or a path in one piece may be as long as all of a report', () => {
  const parse = (xml: string) =>
    parseXml(Buffer.from(pageXml({ layers: [xml] })), xmlBudget()).children.flatMap((content) =>
      typeof content === 'string' ? [] : elementsOf(content),
    )
  const paint = (xml: string) =>
    pagePainter().paint(parse(xml), [0, 0, 210, 297], { fonts: new Map(), composites: new Map() })
  const far = line('公'.repeat(150_000), 0, 60)
  expect(paint(far).glyphs).toHaveLength(150_000)
  expect(paint(line('公开', 9, 9) + stroke(`M 0 0 ${'L 0 9 L 9 9 '.repeat(75_000)}`)).rules).toEqual([])
})

describe('an OFD that is not read', () => {
  const refusal = (made: Partial<Parameters<typeof madeOfd>[0]>) =>
    readOfd(madeOfd({ pages: [plain], ...made })).then(
      () => undefined,
      (error: unknown) => (error instanceof Failure ? [error.code, JSON.stringify(error.detail)] : error),
    )
  const hidden = line(FULL, 28, 60, ' Visible="false"')
  const loop = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="60" Width="1" Height="1"><ofd:Content>${'<ofd:CompositeObject ID="9" ResourceID="60" Boundary="0 0 1 1"/>'.repeat(3)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`

  it.each([
    ['encrypted', { files: { 'Encryptions.xml': '<a/>' } }, 'unreadable-file', '已加密'],
    ['without pages', { pages: [] }, 'unreadable-file', '没有页面'],
    ['without text', { pages: [{ layers: [hidden] }] }, 'scanned-file', 'OFD'],
    ['cut', { written: (xml: string) => xml.slice(0, -9) }, 'unreadable-file', '内容不完整'],
    ['of 301 pages', { pages: Array<MadePage>(301).fill(plain) }, 'unsafe-file', '300 页'],
    [
      'that shows itself in itself',
      {
        pages: [{ layers: ['<ofd:CompositeObject ID="9" ResourceID="60" Boundary="0 0 1 1"/>'] }],
        resources: loop,
      },
      'unsafe-file',
      '嵌套',
    ],
    [
      'with a type of its own',
      { written: (xml: string) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>') },
      'unsafe-file',
      '文档类型',
    ],
  ])('because it is one %s is told so', async (_, made, code, problem) => {
    expect(await refusal(made)).toEqual([code, expect.stringContaining(problem)])
  })

  it('is one that names more steps or places than it has', async () => {
    const many = line(FULL, 28, 60).replace(/DeltaX="[^"]*"/u, 'DeltaX="g 999999999 5.6 g 1e99 1"')
    expect(await read({ layers: [many] })).toEqual([FULL])
    expect(
      await refusal({ common: '<ofd:TemplatePage ID="1" BaseLoc="../../../etc/passwd"/>' }),
    ).toBeUndefined()
  })

  it('is one whose few pieces are shown again and again', async () => {
    const shownOften = (piece: string, times: number) => ({
      pages: [{ layers: ['<ofd:CompositeObject ID="9" ResourceID="60" Boundary="0 0 1 1"/>'.repeat(times)] }],
      resources: `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="60"><ofd:Content>${piece}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
    })
    const invisiblySmall = line('公'.repeat(100_000), 0, 9).replace(/ Size="[^"]*"/u, ' Size="0"')
    const longNamed = stroke('').replace('LineWidth', `Name="${'a'.repeat(1_000_000)}" LineWidth`)
    const tooMuch = ['unsafe-file', expect.stringContaining('内容太多')]
    expect(await refusal(shownOften(invisiblySmall, 21))).toEqual(tooMuch)
    expect(await refusal(shownOften(longNamed, 41))).toEqual(tooMuch)
    expect(await refusal(shownOften('字'.repeat(9) + '<a/>字'.repeat(1_000), 300))).toEqual(tooMuch)
  })

  it('is one whose resources together are larger than any', async () => {
    const files = Object.fromEntries(
      [1, 2].map((i) => [`Doc_0/${i}.xml`, `<a>${'<b/>'.repeat(151_000)}</a>`] as const),
    )
    const before = Object.keys(files).map((name) => `<ofd:PageRes>/${name}</ofd:PageRes>`)
    const made = { pages: [{ ...plain, before: before.join('') }], files }
    expect(await refusal(made)).toEqual(['unsafe-file', expect.stringContaining('内容过多')])
  })

  it('fails with a sentence, whatever its pages hold', async () => {
    const page = pageXml({ layers: [stroke('M 30 40 L 150 40 B 1 2 3 4 5 6 C'), line(FULL, 28, 60)] })
    const scraps = fc.constantFrom(
      '<',
      '"',
      'g',
      'NaN',
      '-',
      '1e999',
      ' 9',
      '</ofd:Layer>',
      'CTM="0 0 0 0 0 0"',
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(page.length), fc.nat(8), scraps, async (at, cut, scrap) => {
        const broken = page.slice(0, at) + scrap + page.slice(at + cut)
        const written = (xml: string) => (xml.includes('<ofd:Page ') && xml.includes('Layer') ? broken : xml)
        const failed = await refusal({ written })
        expect(failed === undefined || Array.isArray(failed), String(failed)).toBe(true)
      }),
      { numRuns: 60, seed: 20_250_131 },
    )
  })
})

describe('a signed OFD', () => {
  it('is read, and it is said that nobody verified the seal', async () => {
    const body = '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>'
    const { notices } = await readOfd(madeOfd({ pages: [plain], body }))
    expect(notices.at(-1)).toMatch(/电子签章/u)
  })
})
