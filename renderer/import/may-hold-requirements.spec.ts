import { expect, it } from 'vitest'
import { mayHoldRequirements } from './may-hold-requirements.ts'

it.each([
  ['{"schema":"nianbao/requirements@1"}', true],
  ['\ufeff\n { "schema": 1 }', true],
  ['Received: from mail\r\nMIME-Version: 1.0\r\n', true],
  ['PK\u0003\u0004', false],
  ['%PDF-1.7', false],
  ['关于报送年度报告的通知', false],
  ['', false],
])('%j: %s', (text, may) => {
  const long = text + ' '.repeat(5_000)
  for (const each of [text, long]) expect(mayHoldRequirements(Buffer.from(each).toString('base64'))).toBe(may)
})
