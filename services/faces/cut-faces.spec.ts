import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { fontCss } from '../writers/html/font-css.ts'
import { cutFaces } from './cut-faces.ts'

it('A page that does not answer is asked for nothing more, from its second print on', async () => {
  const html = `<style>${fontCss({ bodyFont: '仿宋' })}</style><h1>年报</h1>`
  const silent = { setContent: () => new Promise(() => undefined) } as unknown as Page
  const withCutFaces = cutFaces(() => Promise.resolve(new Map()), 20)
  expect(await withCutFaces(silent, html)).toBe(html)
  await expect(withCutFaces(silent, html)).rejects.toThrow('浏览器没有应答')
})
