import { describe, expect, it } from 'vitest'
import sample from '../../../resources/samples/quxian-2024.json' with { type: 'json' }
import { editions } from '../../form/editions.ts'
import type { TextField } from '../../form/form.ts'
import { readNarrative } from '../../narrative/narrative.ts'
import { withFields } from '../../report/fields.ts'
import type { Agency } from '../../report/report.ts'
import { checkReportShape } from '../../report/schema.ts'
import { textsOf } from '../texts.ts'
import { checkAgencyNames } from './agency.ts'

const whole = checkReportShape(sample)
const narrative = readNarrative('', 2024)

function names(
  name: string,
  words: string,
  agency: Partial<Agency> = {},
  field: TextField = 'overview.management',
) {
  const report = {
    ...withFields(whole, [
      ['preamble', ''],
      ['overview.management', ''],
      ['overview.oversight', ''],
      ['other', ''],
      [field, words],
    ]),
    agency: { ...whole.agency, name, ...agency },
  }
  const texts = textsOf(report, editions[report.form]).map((text) => ({ ...text, narrative }))
  const reading = { form: editions[report.form], known: editions, texts, lastYear: undefined }
  return checkAgencyNames(report, reading).map(({ severity, quote }) => `${severity} ${quote?.text ?? ''}`)
}

describe('the name of the organ that reports', () => {
  it.each([
    ['渠县信访局', '编制大竹县信访局2024年政府信息公开工作年度报告，', 'warning 大竹县信访局'],
    ['渠县信访局', '现将渠县财政局2024年度政府信息公开工作年度报告公布如下：', 'warning 渠县财政局'],
    ['渠县信访局', '按照有关规定，编制了宣汉县信访局2024年政府信息公开工作报告。', 'warning 宣汉县信访局'],
    ['渠县信访局', '本报告由大竹县信访局按照《条例》编制。', 'warning 大竹县信访局'],
    [
      '渠县土溪镇人民政府',
      '编制渠县三汇镇人民政府2024年政府信息公开工作年度报告',
      'warning 渠县三汇镇人民政府',
    ],
    ['渠县信访局', '渠县财政局（以下简称“我局”）高度重视。', 'warning 渠县财政局'],
    ['渠县信访局', '2024年，大竹县信访局认真贯彻条例。', 'warning 大竹县信访局'],
    ['渠县信访局', '本报告由大竹县政务公开领导小组办公室编制。', 'warning 大竹县政务公开领导小组办公室'],
  ])('%s: %s', (name, words, expected) => expect(names(name, words)).toEqual([expected]))

  it.each([
    ['松岚市东胜区信访局', '总结东胜区信访局2024年政府信息公开工作情况，'],
    ['松岚经济技术开发区管理委员会', '本报告由开发区政务公开工作领导小组办公室根据条例编制。'],
    ['渠县信访局', '本报告由渠县信访局政务公开领导小组办公室编制。'],
    ['渠县信访局', '本报告由政务公开领导小组办公室编制。'],
    ['松岚市东胜区人民政府', '编制东胜区政府2024年政府信息公开工作年度报告。'],
    ['渠县人民政府', '按照要求，为认真做好全市2024年度政府信息公开工作年度报告发布工作，现公布。'],
  ])('%s may be named so: %s', (name, words) =>
    expect(names(name, words).filter((each) => each.startsWith('warning'))).toEqual([]),
  )

  it.each([
    ['渠县信访局', '结合省信访局、市信访局要求和县财政局工作实际，编制本制度。', []],
    ['渠县信访局', '结合市财政局工作实际，完善制度。', ['warning 市财政局']],
    ['渠县信访局', '立足渠县财政局政务公开工作实际，完善制度。', ['warning 渠县财政局']],
    ['渠县信访局', '结合县信访局工作实际，立足渠县信访局实际。', []],
    ['渠县信访局', '结合工作实际，立足全县实际。', []],
    ['渠县人民政府', '结合县财政局工作实际，指导公开。', []],
  ])('%s writes from its own circumstances: %s', (name, words, expected) => {
    const agency = name.endsWith('政府') ? { level: 'government' as const } : {}
    expect(names(name, words, agency).filter((each) => each.startsWith('warning'))).toEqual(expected)
  })

  it.each(['现公开县信访局', '现予以公开渠县信访局', '现公开渠县信访局'])(
    'is its own behind a verb: %s',
    (words) => expect(names('渠县信访局', `${words}2024年政府信息公开工作年度报告。`)).toEqual([]),
  )

  it.each([
    ['渠县信访局', '编制渠县信访局2024年政府信息公开工作年度报告，'],
    ['渠县公安分局', '编制达州市公安局渠县分局（简称渠县公安分局）2024年政府信息公开工作年度报告，'],
    ['渠县信访局', '编制达州市渠县信访局2024年政府信息公开工作年度报告，'],
    ['渠县信访局', '编制本机关2024年政府信息公开工作年度报告，'],
    ['渠县信访局', '我局编制2024年政府信息公开工作年度报告，'],
    ['渠县发展和改革局', '编制渠县发改局2024年政府信息公开工作年度报告，'],
    ['渠县人民政府', '编制渠县2024年政府信息公开工作年度报告。'],
    ['渠县土溪镇人民政府', '编制土溪镇2024年政府信息公开工作年度报告。'],
    ['渠县信访局', '根据县政府办公室要求，配合县信访局、向市信访局报送，学习大竹县信访局经验。'],
    ['渠县信访局', '请与渠县信访局办公室联系（电话：0818-7322345）。'],
    ['渠县信访局', '渠县人民政府办公室印发《2024年政务公开工作要点》。'],
    ['渠县信访局', '国务院办公厅政府信息与政务公开办公室发布的格式。'],
    ['渠县教育和科学技术局（渠县体育局）', '编制渠县教育和科学技术局2024年政府信息公开工作年度报告。'],
    ['渠县信访局', '达州市信访局认真督导，渠县人民政府门户网站和“渠县融媒体中心”公众号公开信息。'],
    ['渠县信访局', '转发《渠县财政局关于预算公开的通知》，按照渠县县委办公室要求。'],
    ['渠县人民政府', '渠县财政局公开预决算，渠县三汇镇人民政府公开惠民信息。'],
    ['渠县信访局', '参加渠县2024年政府信息公开工作报告编制培训。'],
    ['渠县信访局', '及时更新了政策名录，公开了我局2023年度政府信息公开工作报告。'],
    ['渠县信访局', '贯彻落实重点任务，建设并维护县信访局专栏。'],
    ['达州市渠县信访局', '现向社会公布渠县信访局2024年政府信息公开工作年度报告。'],
    [
      '渠县信访局',
      '一是县信访局高度重视政府信息公开工作。二是组织县信访局人员学习条例。内容涵盖县信访局2024年的工作。',
    ],
  ])('%s: nothing against %s', (name, words) => expect(names(name, words)).toEqual([]))
})

describe('organs that are mentioned', () => {
  it.each([
    ['渠县信访局', '我局通过渠县财政局公开预决算信息。', 'advice 渠县财政局'],
    ['渠县信访局', '大竹县信访局来我局交流。', 'advice 大竹县信访局'],
    ['渠县土溪镇人民政府', '公开渠县三汇镇信息12条。', 'advice 渠县三汇镇'],
    ['平湖综合实验区农业农村局', '平湖综合实验区行政审批局监督保障到位。', 'advice 平湖综合实验区行政审批局'],
  ])('%s: %s', (name, words, expected) => expect(names(name, words)).toEqual([expected]))
})

describe('what the organ calls itself', () => {
  it.each([
    ['渠县信访局', '2024年，我镇主动公开。', 'warning 我镇'],
    ['渠县土溪镇人民政府', '2024年，我局主动公开。', 'warning 我局'],
    ['渠县渠江街道办事处', '我镇认真贯彻。', 'warning 我镇'],
    ['渠县土溪镇人民政府', '下一步，街道将加强培训。', 'warning 街道'],
    ['渠县土溪镇人民政府', '街道党工委会议研究政务公开1次。', 'warning 街道'],
    ['渠县信访局', '我中心主动公开。', 'warning 我中心'],
    ['渠县人民政府', '我局认真贯彻。', 'warning 我局'],
    ['达州市人民政府', '我县认真贯彻。', 'advice 我县'],
    ['渠县卫生健康委员会', '我局认真贯彻。', 'advice 我局'],
  ])('%s: %s', (name, words, expected) => expect(names(name, words, { region: '' })).toEqual([expected]))

  it.each([
    ['渠县信访局', '我局、我县、我市、我省、我办均无。'],
    ['渠县土溪镇人民政府', '我镇、我县、我单位、本机关。'],
    ['渠县土溪镇人民政府', '镇将加强培训，各街道将配合，本中心城区，我中心校。'],
    ['渠县渠江街道办事处', '我街道、我办、我处、我区。'],
    ['某经济开发区管理委员会', '我局、我委、我区、我会。'],
    ['渠县信访局', '加强自我乡村振兴，我国，我们，自我局限。'],
    ['渠县卫生健康委员会', '我委托他人，我委认真落实。'],
    ['渠县人民医院', '我院、我县。'],
    ['渠县信访局', '各乡镇、镇政府、街道办主动公开。'],
  ])('%s: nothing against %s', (name, words) => expect(names(name, words)).toEqual([]))
})
