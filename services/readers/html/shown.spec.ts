import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.testing.ts'
import { readHtml } from './read-html.ts'

const page = (html: string) => readHtml(new TextEncoder().encode(html))
/** What is read of cells that stand beside each other, and what is told. */
const cells = (contents: readonly string[], head = '') => {
  const row = ['甲', ...contents].map((content) => `<td>${content}</td>`).join('')
  const document = page(`${head}<table><tr>${row}</tr></table>`)
  return { texts: outlineOf(document).join().split(' | ').slice(1), notices: document.notices }
}

describe('figures on a web page', () => {
  it('have no marks of notes, raised or lowered, by whatever element or style', () => {
    const marked = [
      '12<sup>1</sup>',
      '12<sub>1</sub>',
      '<b>12</b><span><sup>1</sup></span>',
      '12<span style="vertical-align:super;font-size:9px">1</span>',
      '12<span style="vertical-align: sub">1</span>',
      '12<font style="vertical-align:5pt">1</font>',
      '12<span style="position:relative;top:-6.0pt;mso-text-raise:6.0pt">1</span>',
      '<sup>1</sup>12',
      '<a><sup>*1</sup></a><b>12</b>',
      '<sup>[</sup><sup>1</sup><sup>]</sup>12',
      '<span style="vertical-align:super"><a>①</a></span>12',
    ]
    const { texts, notices } = cells(marked)
    expect(texts).toEqual(marked.map(() => '12'))
    expect(notices).toEqual([expect.stringContaining('注码')])
  })

  it('keep what stands on the line, or at no figure', () => {
    const { texts, notices } = cells([
      '1<span style="vertical-align:middle">2</span>',
      '1<span style="vertical-align:-1px">2</span>',
      '10m<sup>2</sup>',
      '10m<sup>2</sup>5处',
      '<sup>12</sup>',
      '<sup>1</sup><br>2',
      '<p><sup>1</sup></p>2',
      '<sup>甲</sup>2',
      '<sup>1</sup>件2',
      '<p>1</p><sup>2</sup>',
    ])
    const kept = ['12', '12', '10m2', '10m25处', '12', '1\n2', '1\n2', '甲2', '1件2', '1\n2']
    expect(texts).toEqual(kept)
    expect(notices).toEqual([])
  })

  it('are those that fields of a form show', () => {
    const { texts } = cells([
      '<input value="12">',
      '<input type=text value="３">',
      '<input type=hidden value=4><input type=checkbox value=5>0',
      '<input value="第6页">',
      '<select><option>11</option><option selected>12</option><option>13</option></select>',
      '<select><option>7<option>8</select>件',
      '<select><option></option><option>9</option></select>',
    ])
    expect(texts).toEqual(['12', '３', '0', '', '12', '7件', ''])
    expect(outlineOf(page('<p>查<input value=12></p>'))).toEqual(['查'])
  })

  it('have no guides to their reading', () => {
    expect(cells(['<ruby>12<rp>(</rp><rt>3</rt><rp>)</rp></ruby>']).texts).toEqual(['12'])
  })
})

describe('what can not be seen on a web page', () => {
  it.each(['color:white', 'color: #FFFFFF', 'color:#fff !important', 'color:rgb(255, 255, 255)'])(
    'is left out and told where it is white, and nothing lies behind: %s',
    (style) => {
      const { texts, notices } = cells([`12<span style="${style}">3</span>`])
      expect(texts).toEqual(['12'])
      expect(notices).toEqual([expect.stringContaining('看不见')])
    },
  )

  it.each([
    ['', '<b style="background:#c00"></b>12<span style="color:white">3</span>'],
    ['<style>th{background-color:navy}</style>', '12<span style="color:white">3</span>'],
    ['<link rel=stylesheet href=a.css>', '12<font color="#fff">3</font>'],
    ['', '12<span style="background-color:red;color:white">3</span>'],
    ['', '12<span style="border-color:white;color:#eee">3</span>'],
  ])('is not what is white on a colour, or may be: %s %s', (head, content) => {
    const { texts, notices } = cells([content], head)
    expect(texts).toEqual(['123'])
    expect(notices).toEqual([])
  })

  it.each(['visibility:hidden', 'opacity: 0', 'opacity:0.0;color:red', 'font-size:0', 'font-size:0px'])(
    'is left out and told: %s',
    (style) => {
      const { texts, notices } = cells([`12<span style="${style}">3</span>`])
      expect(texts).toEqual(['12'])
      expect(notices).toEqual([expect.stringContaining('看不见')])
    },
  )

  it.each([
    ['<style>.hid{display:none}</style>', 'class="a hid"'],
    ['<style>p{color:red} .b, span.hid { color: red; visibility: hidden !important }</style>', 'class=hid'],
    ['<style media=screen>/* .hid{display:block} */ #hid{display:none;}</style>', 'id=hid'],
  ])('is left out and told where a style sheet of the page hides it: %s', (head, named) => {
    const { texts, notices } = cells([`12<span ${named}>3</span>`], head)
    expect(texts).toEqual(['12'])
    expect(notices).toEqual([expect.stringContaining('看不见')])
  })

  it.each([
    ['<style>.hid{display:none} .on.hid{display:block}</style>', 'class="on hid"'],
    ['<style>.hid{display:none} @media (min-width: 9em) { .hid { display: inline } }</style>', 'class=hid'],
    ['<style>@media print { .hid { display: none } }</style>', 'class=hid'],
    ['<style media="print">.hid{display:none}</style>', 'class=hid'],
    ['<style>p.hid{display:none} .a .hid{display:none}</style>', 'class=hid'],
    ['<style>.hid{display:none}</style>', 'class=hid style="display:inline"'],
    ['', 'style="opacity:0.9;visibility:visible;font-size:0.9em"'],
  ])('is not what may be shown: %s %s', (head, named) => {
    const { texts, notices } = cells([`12<span ${named}>3</span>`], head)
    expect(texts).toEqual(['123'])
    expect(notices).toEqual([])
  })

  it('is not what stands in a block of no type size, or a page that waits for its script', () => {
    const kept = page('<body style="opacity:0"><div style="font-size:0"><span style="font-size:14px">公开')
    expect(outlineOf(kept)).toEqual(['公开'])
    expect(kept.notices).toEqual([])
  })

  it('is not told where nothing stood there', () => {
    expect(page('<p>公开<span style="opacity:0"> <script>x</script></span>').notices).toEqual([])
  })
})
