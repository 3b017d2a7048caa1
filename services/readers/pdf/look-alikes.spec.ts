import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.testing.ts'
import { typedPdf } from './made-pdf.testing.ts'
import { readPdf } from './read-pdf.ts'

/** What is read of lines, each in the font of this name. */
async function read(...lines: readonly (readonly [text: string, font: string])[]): Promise<string[]> {
  const typed = lines.map(
    ([text, font], i) => ({ text, font, matrix: [12, 0, 0, 12, 40, 780 - 40 * i] }) as const,
  )
  return outlineOf(await readPdf(typedPdf({ typed })))
}

describe('characters whose text layer names one that looks alike', () => {
  it('are those their font means: it never says the other', async () => {
    expect(
      await read([
        '⼀、总体情况。⼯作⼈员⽤⻋、⻅⾯，⻔⼾⽹站⻓期公开，⻝品与⻛险，㬵州市\u2329办法\u232a，⼟地征收信息共有4〜7条。',
        'Noto',
      ]),
    ).toEqual([
      '一、总体情况。工作人员用车、见面，门户网站长期公开，食品与风险，胶州市〈办法〉，土地征收信息共有4～7条。',
    ])
  })

  it('are of the traditional script where the font says the other of the simplified one', async () => {
    expect(await read(['门⼾网站的⼈员在户部作答，一共答复二十四件申请，均按时公开。', 'Noto'])).toEqual([
      '门⼾网站的⼈员在户部作答，一共答复二十四件申请，均按时公开。',
    ])
    expect(await read(['⻔⼾與户部⼈員⼯作報告，共答復申請二十件，均按時公開與送達。', 'Noto'])).toEqual([
      '门戶與户部人員工作報告，共答復申請二十件，均按時公開與送達。',
    ])
  })

  it('stay where the font says both, as in a report about radicals', async () => {
    const about = '本年公开部首表：⼀部、⼯部、⾣部。一是工作细致，人员见面办公，日夜用车，共公开信息7条。'
    expect(await read([about, 'Song'])).toEqual([about])
  })

  it('stay in a font that sets nothing else', async () => {
    const text = '以下部首由另一种字体排出，共有三个，分别列在下面一行，供各单位参照使用。'
    expect(await read([text, 'Song'], ['⼀ ⼯ ⾣', 'Radicals'])).toEqual([`${text}⼀ ⼯ ⾣`])
  })
})
