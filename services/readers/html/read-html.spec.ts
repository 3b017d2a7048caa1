import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.testing.ts'
import { readHtml } from './read-html.ts'

const bytes = (html: string) => new TextEncoder().encode(html)
const read = (html: string) => outlineOf(readHtml(bytes(html)))
/** “一、公开” in GB 2312. */
const GB = [0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xab, 0xbf, 0xaa]

describe('paragraphs of a web page', () => {
  it('come from block elements, with white space as a browser shows it', () => {
    expect(
      read('<div>  一、\n  总体\n情况<p>　　2024年，<b>主动\n公开</b> 12 条。<p>a\n b&nbsp;&nbsp;c</div>尾'),
    ).toEqual(['一、总体情况', '2024年，主动公开 12 条。', 'a b  c', '尾'])
  })

  it('leave out what is struck out, and the marks of notes behind figures', () => {
    const page =
      '<p>公开<del>8</del>12<sup>1</sup>条，共<span style="text-decoration:line-through">9</span>5<s>3</s>件，10m<sup>2</sup></p>'
    expect(read(page)).toEqual(['公开12条，共5件，10m2'])
    expect(readHtml(bytes(page)).notices).toEqual([expect.stringContaining('删除线')])
  })

  it('say what is drawn or typed among their words, where a browser shows it', () => {
    const page =
      '<h2>一、总体情况</h2><p>公开<svg><title>条</title><text>12</text></svg>条。</p><p>比为<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>。</p>' +
      '<div>受理<input type="text" value="5">件。<br>另有<img src="a.png">一张。<br><br>其他</div>' +
      '<p><img src="b.png"></p><p>查<svg><path d="M0"/></svg>看<input value="关键词"><svg style="display:none">9</svg><left-out class="假">话</left-out></p>'
    expect(
      readHtml(bytes(page)).blocks.map((block) => block.kind === 'paragraph' && [block.text, block.leftOut]),
    ).toEqual([
      ['一、总体情况', undefined],
      ['公开条。', ['画出来的文字']],
      ['比为。', ['公式']],
      ['受理件。', ['填空框']],
      ['另有一张。', ['图片']],
      ['其他', undefined],
      ['查看话', undefined],
    ])
  })

  it('are divided by line breaks where a whole article stands in one element', () => {
    expect(read('<div>　　一、总体情况<br>　　公开12条。<br>二是<br><br>三是</div>')).toEqual([
      '一、总体情况',
      '公开12条。',
      '二是',
      '三是',
    ])
    expect(
      read(
        '<p>联系人：某某<br>电话：1</p><p>第一段。<br>&nbsp;&nbsp;&nbsp;&nbsp;第二段。<br>（一）第三段</p>',
      ),
    ).toEqual(['联系人：某某\n电话：1', '第一段。', '第二段。', '（一）第三段'])
  })

  it('know headings, the title, bold type and run-in headings', () => {
    const page =
      '<h1>某县2024年政府信息公开工作<br>年度报告</h1><h2>一、总体情况</h2><p><strong>（一）主动公开。</strong>公开1条。</p>' +
      '<p><span style="font-weight:bold">（二）</span><b>管理</b></p><p><font face="楷体_GB2312">（三）平台。</font><font face="仿宋">建设。</font></p>' +
      '<p>公开<b>12</b>条</p><p style="font-weight: 700">粗 <span style="font-weight:normal">不粗</span></p>'
    expect(read(page)).toEqual([
      '#0 某县2024年政府信息公开工作\n年度报告',
      '#2 一、总体情况',
      '[（一）主动公开。]公开1条。',
      '*（二）管理*',
      '[（三）平台。]建设。',
      '公开12条',
      '[粗] 不粗',
    ])
  })

  it('have the numbers of their lists', () => {
    expect(
      read('<ol><li>甲<li>乙<ol type=a start=3><li>丙</ol><li value=9><p>丁</p><p>戊</p></ol><p>尾'),
    ).toEqual(['1.甲', '2.乙', 'c.丙', '9.丁', '戊', '尾'])
    expect(
      read(
        '<ol style="list-style-type:cjk-ideographic" start=10><li>甲<li>乙<li>（三）丙</ol><ul><li>丁</ul>',
      ),
    ).toEqual(['十、甲', '十一、乙', '（三）丙', '丁'])
  })

  it('leave out what a browser does not show, and run nothing', () => {
    const page =
      '<title>题</title><style>p{}</style><script>document.write("<p>坏</p>")</script><noscript>无</noscript><!-- 注 -->' +
      '<p>甲<span style="color:red; display: none">藏<b>藏</b></span>乙<p hidden>藏</p><template><p>藏</template>' +
      '<select><option>藏</select><button>藏</button>丙<svg><text>藏</text></svg><p>丁'
    expect(read(page)).toEqual(['甲乙', '丙', '丁'])
  })

  it('are not those of navigation, but nothing of the article is lost', () => {
    const page =
      '<header><h1>某县2024年政府信息公开工作年度报告</h1></header><nav><ul><li>首页<li>政务公开</ul></nav>' +
      '<article><header>发布日期</header><p>公开。</p><footer>某局</footer></article>' +
      '<aside>一是公开。二是公开。</aside><footer>备案号 <img src=x></footer>'
    expect(read(page)).toEqual([
      '#0 某县2024年政府信息公开工作年度报告',
      '发布日期',
      '公开。',
      '某局',
      '一是公开。二是公开。',
    ])
    expect(readHtml(bytes(page)).notices).toEqual([])
    const around = '<p>表<a href="/"><img src="logo.png"></a><img src="print.png" width="16" height="16">'
    expect(readHtml(bytes(around)).notices).toEqual([])
    expect(readHtml(bytes('<p>表<img src="http://example.invalid/a.png"><img src=b>')).notices).toEqual([
      '页中有图片，图片里的文字没有读入。',
    ])
  })

  it('are read of Word’s own pages', () => {
    const page =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:p>藏</o:p></xml><![endif]--></head><body>' +
      "<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-fareast-font-family:仿宋'>" +
      "<span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>" +
      "<b style='mso-bidi-font-weight:normal'><span\nlang=EN-US>2024</span></b>年公开<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>"
    expect(read(page)).toEqual(['1.2024年公开'])
  })

  it('keep white space that is declared to be kept', () => {
    expect(read('<pre>甲  乙\n丙</pre><p style="white-space:pre-wrap">a  b')).toEqual([
      '甲  乙',
      '丙',
      'a  b',
    ])
  })
})

describe('tables of a web page', () => {
  it('are grids; cells hold their paragraphs, and empty cells stay', () => {
    const page =
      '<table><caption>表一</caption><thead><tr><th rowspan=2>项目<th colspan="2">件数</thead>' +
      '<tbody><tr><td><p>规</p><p>章</p></td><td>&nbsp;</td><td><br></td></tr><tr><td>1<td><p>2<td><p>3</table>'
    expect(read(page)).toEqual(['表一', '项目 | 件数>', '规\n章 |  | ', '1 | 2 | 3'])
    const [, table] = readHtml(bytes(page)).blocks
    const columns =
      table?.kind === 'table' ? table.rows.map((row) => row.cells.map((cell) => cell.column)) : []
    expect(columns).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ])
  })

  it('place cells beside those that reach down, and believe no lying span', () => {
    const page =
      '<table><tr><td rowspan=0>甲<td colspan=100000>乙<tr><td>丙<td colspan=0>丁<tr><td rowspan=999 colspan=x>戊<td>己<td>庚</table>'
    const [table] = readHtml(bytes(page)).blocks
    const rows = table?.kind === 'table' ? table.rows : []
    expect(
      rows.map((row) => row.cells.map((cell) => [cell.text, cell.column, cell.colSpan, cell.rowSpan])),
    ).toEqual([
      [
        ['甲', 0, 1, 3],
        ['乙', 1, 3, 1],
      ],
      [
        ['丙', 1, 1, 1],
        ['丁', 2, 1, 1],
      ],
      [
        ['戊', 1, 1, 1],
        ['己', 2, 1, 1],
        ['庚', 3, 1, 1],
      ],
    ])
  })

  it('that only lay out the page are read as what stands in them', () => {
    const figures = '<table border=1><tr><td>规章<td>0<tr><td>文件<td>1</table>'
    const page =
      `<table width=1000><tr><td><table><tr><td><a>首页</a></td></tr></table></td><td><h2>一、总体情况</h2><p>公开。</p>${figures}</td></tr></table>` +
      `<table><tr><td>栏目</td><td>${'长'.repeat(300)}</td></tr></table><table><tr><td>独</td></tr></table>`
    expect(read(page)).toEqual([
      '首页',
      '#2 一、总体情况',
      '公开。',
      '规章 | 0',
      '文件 | 1',
      '栏目',
      '长'.repeat(300),
      '独',
    ])
  })

  it('keep their rows though forms and fonts stand between', () => {
    expect(read('<table><form><tr><font><td>甲<td>乙</font></tr></form>散<tr><td>丙<td>丁</table>')).toEqual([
      '散',
      '甲 | 乙',
      '丙 | 丁',
    ])
  })
})

describe('the charset of a web page', () => {
  const gb = (head: string) => Uint8Array.from([...bytes(head), ...GB])
  const utf16 = (html: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(html, 'utf16le')])

  it.each([
    ['declared', gb('<meta charset="gb2312"><p>')],
    ['declared the old way', gb('<meta http-equiv=Content-Type content="text/html; charset=GBK"><p>')],
    ['declared wrongly', gb('<meta charset=utf-8><p>')],
    ['not declared', gb('<p>')],
    ['UTF-8, not declared', bytes('<p>一、公开')],
    ['UTF-8, declared as another', bytes(`<meta charset=gbk><p>一、公开<!--${'字'.repeat(20)}-->`)],
    ['UTF-16 by its mark', utf16('<meta charset=gb2312><p>一、公开')],
  ])('is found where it is %s', (_, page) => {
    expect(outlineOf(readHtml(page))).toEqual(['一、公开'])
  })
})
