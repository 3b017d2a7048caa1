import { describe, expect, it } from 'vitest'
import { unitInTexts } from './unit-in-texts.ts'

const unit = (texts: string, all = texts) => unitInTexts(texts, all)

describe('the unit that only texts name', () => {
  it.each([
    '我局共公开12条。\n云杉县民族宗教事务局认真落实条例，修订制度。',
    '2024年，在县委、县政府的领导下，云杉县民族宗教事务局结合实际公开12条。',
    '2024年，云杉县民族宗教事务局通过网站公开12条。',
    '全年有序推进。云杉县民族宗教事务局收到申请2件。',
    '2024年以来，云杉县民族宗教事务局未发生行政复议。',
  ])('acts at the head of a sentence: %s', (texts) => expect(unit(texts)).toBe('云杉县民族宗教事务局'))

  it.each(['杉县林业局', '云杉市住房和城乡建设局', '云杉县文化广电和旅游局'])(
    'has a place of one character, or 和 within its name: %s',
    (name) => {
      expect(unit(`2024年，${name}共公开12条。`)).toBe(name)
      expect(unit(`2024年，${name}对公开工作高度重视。`)).toBe(name)
      expect(unit(`2024年，云杉县档案局和${name}共公开12条。`)).toBe('')
    },
  )

  it('acts at the head of a clause, and is named again', () => {
    const texts = '按照条例的规定，青溪街道办事处利用网站公开12条。'
    expect(unit(texts)).toBe('')
    expect(unit(`${texts}\n青溪街道将信息公开纳入考核。`)).toBe('青溪街道办事处')
  })

  it('acts without its place, which is named with it elsewhere', () => {
    const texts = '2024年市档案局认真落实条例。'
    expect(unit(texts)).toBe('')
    expect(unit(texts, `发布机构\n云杉市档案局\n${texts}`)).toBe('云杉市档案局')
    expect(unit(texts, `${texts}（1）主动公开市档案局本级预算。`)).toBe('')
    expect(unit(`${texts}修订了《云杉市档案局审查制度》。`)).toBe('云杉市档案局')
  })

  it.each([
    ['我镇公开12条。青坪镇政府根据要求细化内容。', '青坪镇政府'],
    ['我镇公开12条。青坪镇政府信息公开工作依托两种渠道。', '青坪镇政府'],
    ['我镇修订了《云杉县青坪镇人民政府信息公开指南》。', '云杉县青坪镇人民政府'],
    ['我镇修订了《云杉县青坪镇人民政府信息公开指南》。青坪镇认真落实。', '云杉县青坪镇人民政府'],
    ['2024年，青坪街以公开促落实。我街公开12条。', '青坪街'],
    ['我县公开12条，修订了《云杉县人民政府信息公开指南》。', '云杉县人民政府'],
    ['我局修订了《云杉县档案局政府信息公开目录》。', '云杉县档案局'],
  ])('is a township, or whose guide it is: %s', (texts, name) => expect(unit(texts)).toBe(name))

  it.each([
    '2024年，步行街以整治促提升。',
    '我局按照《云杉县人民政府信息公开指南》办理。',
    '公开12条，修订了《云杉县人民政府信息公开指南》。',
    '我镇修订了《政府信息公开指南》，做好青坪镇政府信息公开工作。',
    '我局修订了《云杉县档案局政府信息公开指南》和《松岚县水务局政府信息公开指南》。',
  ])('is none whose guide is of another kind, or one of several: %s', (texts) => expect(unit(texts)).toBe(''))

  it('is a place that acts as a whole', () => {
    expect(unit('2024年，云杉市围绕中心工作公开。\n全市共公开12条。')).toBe('云杉市')
    expect(unit('云杉县深入落实条例。我县公开12条，本机关不掌握1件。')).toBe('云杉县')
  })

  it.each([
    '2024年，云杉市围绕中心工作公开。我局公开12条，全市第一。',
    '2024年，云杉市围绕中心工作公开。',
    '云杉市深入落实条例。松岚市认真答复。全市公开12条。',
    '各区认真落实。全区公开12条。',
  ])('is no place in “%s”', (texts) => expect(unit(texts)).toBe(''))

  it.each([
    '配合县人民政府公开12条。云杉县档案局认真审核。松岚县水务局认真答复。',
    '领导小组办公室认真落实。县档案局认真审核。',
    '全年我乡共公开12条。各镇按照要求公开。',
    '围绕市委市政府中心工作，云杉市档案局公开12条。',
  ])('is none where several act, or nobody that has a name: %s', (texts) => expect(unit(texts)).toBe(''))
})
