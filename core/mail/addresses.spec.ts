import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddresses } from './addresses.ts'

const parsed = (typed: string) =>
  parseAddresses(typed, '收件人').map(({ name, address }) => `${name}|${address}`)

describe('a typed list of addresses', () => {
  it.each([
    ['a@b.cn', ['|a@b.cn']],
    ['', []],
    [' ，；, ', []],
    [
      'a@b.cn, c@d.cn，e@f.cn;g@h.cn；i@j.cn、k@l.cn\nm@n.cn',
      ['a@b', 'c@d', 'e@f', 'g@h', 'i@j', 'k@l', 'm@n'].map((it) => `|${it}.cn`),
    ],
    ['a@b.cn c@d.cn　e@f.cn', ['|a@b.cn', '|c@d.cn', '|e@f.cn']],
    ['王某 <a@b.cn>、李某<c@d.cn>', ['王某|a@b.cn', '李某|c@d.cn']],
    ['王某 a@b.cn 李某 c@d.cn', ['王某|a@b.cn', '李某|c@d.cn']],
    ['王 某 <a@b.cn> 李某 <c@d.cn>', ['王 某|a@b.cn', '李某|c@d.cn']],
    ['"李, 某" <a@b.cn>，“赵、某”＜c@d.cn＞', ['李, 某|a@b.cn', '赵、某|c@d.cn']],
    ['"a@b.cn" <a@b.cn>；c@d.cn <c@d.cn> 李某 e@f.cn', ['a@b.cn|a@b.cn', 'c@d.cn|c@d.cn', '李某|e@f.cn']],
    ['ｏｆｆｉｃｅ＠ｂ．cn', ['|office@b.cn']],
    ['zhang@oa', ['|zhang@oa']],
  ])('%j holds %j', (typed, expected) => {
    expect(parsed(typed)).toEqual(expected)
  })

  it.each([
    ['王某', 1, '王某'],
    ['a@b.cn，王某，c@d.cn', 2, '王某'],
    ['a@b.cn c@d.cn 王某', 3, '王某'],
    ['a@b@c.cn', 1, 'a@b@c.cn'],
    ['a@b.cn，@b.cn', 2, '@b.cn'],
    ['王某 <>', 1, '王某 <>'],
    ['a@b.cn>', 1, 'a@b.cn>'],
    ['办公室@某某.cn', 1, '办公室@某某.cn'],
    ['a..b@-c.cn', 1, 'a..b@-c.cn'],
    [`${'a'.repeat(250)}@b.cn`, 1, `${'a'.repeat(250)}@b.cn`],
  ])('%j is wrong at number %i', (typed, number, address) => {
    expect(() => parsed(typed)).toThrow(
      expect.objectContaining({ code: 'mail-address', detail: { place: `收件人第 ${number} 个`, address } }),
    )
  })

  it('never lets a line end or a control character through', () => {
    const typed = fc.string({
      unit: fc.constantFrom('a', '@', '<', '>', '"', '\r', '\n', '\0', '\t', ' ', ',', '.', '王', '\u2028'),
    })
    fc.assert(
      fc.property(typed, (text) => {
        const found = attempt(text)
        for (const { name, address } of found) {
          expect(name).not.toMatch(/[\p{Control}\u2028]/u)
          expect(address).toMatch(/^[\x21-\x7e]+$/u)
        }
      }),
    )
  })
})

function attempt(typed: string) {
  try {
    return parseAddresses(typed, '收件人')
  } catch {
    return []
  }
}
