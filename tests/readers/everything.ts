import { p, r, styled, tbl, tc, tr, type WordParts } from './word-file.ts'

const box = `<w:txbxContent>${p('框')}${tbl(tr(tc('表'), tc('1')))}</w:txbxContent>`
const item = (text: string, at: number) =>
  p(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>`, text)
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

/** A Word file with one of each thing the reader knows. */
export const everything: WordParts = {
  body: [
    styled('t', '题目'),
    item('总体', 0) + item('主动', 1) + item('甲', 2),
    p(
      r('（一）主动公开。', '<w:rFonts w:eastAsia="楷体"/>'),
      '正文',
      '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>',
      `<w:ins w:id="2">${r('新')}</w:ins>`,
    ),
    p('<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>', '前半') + p('后半'),
    p('<w:bookmarkStart w:id="7" w:name="_nb_other"/>', '其他', '<w:bookmarkEnd w:id="7"/>'),
    p(
      '<w:commentRangeStart w:id="0"/>',
      '有批注',
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ),
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    p(
      field('begin'),
      '<w:r><w:instrText>DATE</w:instrText></w:r>',
      field('separate'),
      '今天',
      field('end'),
      '<w:r><w:br/><w:tab/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    ),
    tbl(
      tr(tc('结果', '<w:vMerge w:val="restart"/>'), tc('申请人', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('自然人'), tc('法人')),
      tr('<w:trPr><w:del w:id="4"/></w:trPr>', tc('删')),
      tr('<w:trPr><w:gridBefore w:val="1"/></w:trPr>', tc(item('1', 2)), tc('2', '<w:cellDel w:id="5"/>')),
    ),
    tbl(tr(tc(p('布局') + tbl(tr(tc('内'), tc('表')))))),
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('控件', r('隐藏', '<w:vanish/>'))}</w:sdtContent></w:sdt>`,
  ].join(''),
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0">' +
    ['chineseCounting', 'chineseCountingThousand', 'decimal']
      .map(
        (format, i) =>
          `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${i + 1}、"/></w:lvl>`,
      )
      .join('') +
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride></w:num>',
  comments: `<w:comment w:id="0" w:author="王">${p('请核对')}</w:comment>`,
}
