import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { disputeSums } from './dispute-sums.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function quotes(text: string): (string | undefined)[] {
  const { texts } = readReport(withFields(whole, [['overview.oversight', text]]))
  return texts.flatMap((each) => disputeSums(each)).map(({ quote }) => quote?.text)
}

it.each([
  ['全年引发行政复议3件，其中撤回后终止2件、维持2件。', '行政复议3件，其中撤回后终止2件、维持2件'],
  ['行政复议2件，2件由申请人撤回，1件被纠正。', '行政复议2件，2件由申请人撤回，1件'],
  ['有4件行政诉讼，3件维持，2件经调解撤诉。', '4件行政诉讼，3件维持，2件'],
  [
    '行政诉讼8宗，均为直接向法院提起，判决驳回8宗（其中计入维持6宗），尚未审结1宗。',
    '行政诉讼8宗，均为直接向法院提起，判决驳回8宗（其中计入维持6宗），尚未审结1宗',
  ],
  ['行政诉讼10件，审结8件、在审3件。', '行政诉讼10件，审结8件、在审3件'],
  [
    '发生行政复议案件3件，其中维持1件、纠正2件、撤回申请1件。',
    '行政复议案件3件，其中维持1件、纠正2件、撤回申请1件',
  ],
  ['行政复议4件（维持3件、终止2件），提交证据5份。', '行政复议4件（维持3件、终止2件'],
])('more results than disputes: %s', (text, words) => expect(quotes(text)).toEqual([words]))

it.each([
  '引发行政复议3件，其中撤回后终止1件、维持2件。',
  '行政复议3件，维持2件，终止1件，由法制科承办2件，由镇街承办1件。',
  '行政复议4件，审结3件，维持2件，纠正1件。',
  '行政复议3件，维持1件、纠正2件，由法制科承办3件。',
  '行政复议3件，较上年减少2件，较2021年增加2件。',
  '行政诉讼6件，直接起诉的2件均维持，复议后起诉的4件中维持3件、未审结1件。',
  '行政复议、行政诉讼3件，维持2件、败诉2件。',
  '行政复议2件，行政诉讼1件，提案答复3件。',
  '行政复议3件，维持2件；行政应诉2件。',
])('%s says nothing', (text) => expect(quotes(text)).toEqual([]))
