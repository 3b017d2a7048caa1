import { expect, it } from 'vitest'
import { standInWords } from './stand-in-words.ts'

const body = { family: '仿宋_GB2312', installed: false }

it('names the first missing font, and how many there are', () => {
  const heading = { family: '黑体', installed: false }
  const song = { family: '宋体', installed: true }
  expect(standInWords([body, heading, song, body])).toContain('没有仿宋_GB2312等 2 种字体，')
  expect(standInWords([body, song, body])).toContain('没有仿宋_GB2312，')
})

it('says nothing where none is missing', () => {
  expect(standInWords([{ ...body, installed: true }])).toBeUndefined()
})
