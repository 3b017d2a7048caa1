import { expect, it } from 'vitest'
import { pastedBlock } from './file-input.ts'

const clipboard = (data: Readonly<Record<string, string>>) =>
  ({ getData: (type: string) => data[type] ?? '' }) as DataTransfer

it('A block is read as the page it was copied from, in the charset of the clipboard, whatever the page says', async () => {
  const html = '<meta charset=gb2312><table><tr><td>规章</td><td>1</td></tr></table>'
  const input = await pastedBlock(clipboard({ 'text/html': html, 'text/plain': '规章\t1' }))
  const bytes = Buffer.from(input.kind === 'file' ? input.data : '', 'base64')
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  expect(bytes.subarray(3).toString()).toBe(html)
})

it('A block whose page has no table is read as plain text', async () => {
  const input = await pastedBlock(clipboard({ 'text/html': '<p>1</p>', 'text/plain': '1\t2' }))
  expect(input).toEqual({ kind: 'text', text: '1\t2' })
})
