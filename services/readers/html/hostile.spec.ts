import { describe, expect, it } from 'vitest'
import { failureData } from '../../../core/failure.ts'
import { readHtml } from './read-html.ts'

/** What comes of a page: the number of its blocks, or what was wrong with it. */
function outcome(html: string): number | string {
  try {
    return readHtml(new TextEncoder().encode(html)).blocks.length
  } catch (error) {
    const failure = failureData(error)
    if (failure?.code !== 'unsafe-file') throw error
    return failure.detail.problem
  }
}

describe('a hostile web page', () => {
  it.each([
    ['a million nested elements', '<div>'.repeat(1_000_000), '网页的元素嵌套太深'],
    ['a million elements', '<b></b>'.repeat(1_000_000), '网页的元素太多'],
    ['millions of attributes', `<p ${'a=b '.repeat(2_000_000)}>`, '网页的属性太多'],
    ['more text than any report', '&amp;'.repeat(5_000_000), '网页的文字太多'],
    ['more source than any report', ' '.repeat(30_000_001), '网页超过 30 MB'],
  ])('of %s is refused', (_, page, problem) => {
    expect(outcome(page)).toBe(problem)
  })

  it.each([
    ['deep nesting', `${'<div>'.repeat(2_000)}甲${'</div>'.repeat(2_000)}<p>乙`, 2],
    ['nested tables', `${'<table><tr><td>'.repeat(900)}甲`, 1],
    [
      'spans that would cover the world',
      `<table>${'<tr><td colspan=99999 rowspan=99999>1<td rowspan=0 colspan=100>2'.repeat(9_000)}</table>`,
      1,
    ],
    [
      'columns over columns',
      `<table>${`<tr>${'<td colspan=100 rowspan=65534>1'.repeat(100)}`.repeat(300)}</table>`,
      1,
    ],
    ['a huge attribute', `<p style="${'display :; '.repeat(500_000)}">甲`, 1],
    ['spaces in a style', `<p style=";${' '.repeat(5_000_000)}">甲`, 1],
    ['line breaks', `<div>${'甲<br>'.repeat(90_000)}`, 90_000],
    ['spaces', `<p>甲${' '.repeat(1_000_000)}乙`, 1],
    ['comments never closed', `<p>甲${'<!--'.repeat(1_000_000)}`, 1],
    ['scripts', `<p>甲${'<script>alert(1)</script>'.repeat(50_000)}`, 1],
    ['closing tags', `甲${'</div></table>'.repeat(500_000)}`, 1],
    ['navigation in navigation', `${'<nav>'.repeat(190)}${'字。'.repeat(100_000)}`, 1],
    ['angle brackets', '<'.repeat(1_000_000), 1],
  ])('of %s is read', (_, page, blocks) => {
    expect(outcome(page)).toBe(blocks)
  })
})
