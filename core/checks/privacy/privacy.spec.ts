import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agency } from '../../report/report.ts'
import { found, named } from '../found.testing.ts'
import type { FieldText } from '../texts.ts'
import { checkAddresses } from './address.ts'
import { checkIdentifiers } from './identifier.ts'
import { checkNames } from './name.ts'
import { checkSecrecy } from './secrecy.ts'

const agency: Agency = {
  name: '渠县信访局',
  level: 'department',
  phone: '13900001111',
  address: '渠县和谐小区3栋2单元',
}
const identifiers = (text: FieldText) => checkIdentifiers(text, agency)
const addresses = (text: FieldText) => checkAddresses(text, agency)

describe('numbers of persons', () => {
  it.each([
    ['身份证号为11010519491231002X。', '11010519491231002X', 'error'],
    ['（１１０１０５１９４９１２３１００２Ｘ）', '１１０１０５１９４９１２３１００２Ｘ', 'error'],
    ['110105 19491231 002x', '110105 19491231 002x', 'error'],
    ['身份证号513029198001011234', '513029198001011234', 'warning'],
    ['513029800101123', '513029800101123', 'warning'],
    ['电联13812345678后', '13812345678', 'warning'],
    ['电联138 1234 5678后', '138 1234 5678', 'warning'],
    ['2024 13812345678', '13812345678', 'warning'],
    ['监督电话：13812345678', '13812345678', 'advice'],
    ['村民马某某（联系电话13812345678）申请公开。', '13812345678', 'warning'],
    ['卡号6222 0200 0000 0000 08', '6222 0200 0000 0000 08', 'warning'],
    ['4111111111111111', '4111111111111111', 'error'],
  ])('%s', (text, quote, severity) => {
    expect(found(identifiers, text)).toMatchObject([
      { rule: 'privacy.identifier', severity, quote: { text: quote } },
    ])
  })

  it.each([
    '联系电话：0818-7322345，邮编635200。',
    '电话13900001111。',
    '统一社会信用代码：115117250086739481。',
    '收费24252.311082万元，访问量13812345678.5次。',
    '5130**********1234',
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
    '127 125 696 138 122',
    '项目代码：2403-511725-04-01-123456',
    'https://a.cn/13812345678',
    '渠府发〔2024〕3号，2024年1月1日至12月31日',
  ])('%s has none', (text) => expect(named(identifiers, text)).toEqual([]))

  it('a telephone in the preamble is meant to be there, an identity card is not', () => {
    expect(found(identifiers, '联系电话13812345678。', 'preamble')).toEqual([])
    expect(found(identifiers, '11010519491231002X', 'preamble')).toHaveLength(1)
  })

  it('are not repeated in the message', () => {
    expect(found(identifiers, '11010519491231002X')[0]?.message).not.toContain('11010519491231002X')
  })

  const body = fc
    .record({
      region: fc.constantFrom('110105', '513029', '440106', '650102'),
      born: fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ region, born, serial }) => {
      const date = born.toISOString().slice(0, 10).replaceAll('-', '')
      return `${region}${date}${String(serial).padStart(3, '0')}`
    })
  const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const checkDigit = (digits: string) =>
    '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0) % 11)

  it('every identity card with the right check digit is an error, and no other is', () => {
    fc.assert(
      fc.property(
        body,
        fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'),
        (digits, last) => {
          const [finding] = found(identifiers, `群众${digits}${last}来访。`)
          expect(finding?.severity).toBe(last === checkDigit(digits) ? 'error' : 'warning')
        },
      ),
    )
  })
})

describe('dwellings and names', () => {
  it.each([
    ['住渠县阳光小区3栋2单元501室。', '501室'],
    ['家住阳光花园12幢301号。', '301号'],
    ['村民王建国，三星村5组12号。', '三星村5组12号'],
  ])('%s', (text, end) =>
    expect(named(addresses, text)).toMatchObject([expect.stringContaining(end) as string]),
  )

  it.each([
    '受理点设在政务中心3号楼502室。',
    '深入三星村5组宣讲政策。',
    '办公地址：渠江街道和平街12号。',
    '地址：渠县和谐小区3栋2单元',
    '在阳光小区开展宣传3场次。',
  ])('%s is no private address', (text) => expect(named(addresses, text)).toEqual([]))

  it.each([
    ['申请人王建国提出申请3件。', ['王建国']],
    ['申请人：李明，男，45岁。', ['李明']],
    ['李四（男，1980年5月出生）来访。', ['李四']],
    ['原告欧阳建国诉我局案。', ['欧阳建国']],
    ['申请人张红、李军要求公开。', ['张红']],
  ])('%s', (text, names) => expect(named(checkNames, text)).toEqual(names))

  it.each([
    '申请人提交申请，申请人要求公开，申请人向我局提出。',
    '申请人王某某提出、申请人张先生提出、申请人李女士要求。',
    '申请人高度满意，申请人方便获取，申请人任意提出。',
    '申请人付费后获取，申请人周期性提出申请。',
    '申请人陆续提出申请；申请人应当补正；申请人黄色标注。',
    '申请人明确提出；申请人石油公司提出申请。',
    '当事人向法院起诉；原告撤诉。',
  ])('%s names nobody', (text) => expect(named(checkNames, text)).toEqual([]))
})

describe('marks of classification', () => {
  it.each([
    ['机密★1年', 'error'],
    ['秘密★', 'error'],
    ['（绝密）', 'error'],
    ['机密\n一、总体情况', 'error'],
    ['内部资料，注意保存', 'error'],
    ['（内部文件）', 'warning'],
    ['此件不公开', 'warning'],
  ])('%s is %s', (text, severity) => {
    expect(found(checkSecrecy, text)).toMatchObject([{ rule: 'privacy.secrecy', severity }])
  })

  it.each([
    '涉及国家秘密、商业秘密和个人隐私的不予公开。',
    '严格保密审查，区分绝密、机密、秘密三级。',
    '依法确定为国家秘密的政府信息不得公开。',
    '内部资料管理规范，注意保密教育，不得公开的坚决不公开。',
    '不属于机密。属于秘密级的文件。',
  ])('%s is ordinary', (text) => expect(named(checkSecrecy, text)).toEqual([]))
})
