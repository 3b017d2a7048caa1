/** What a reader of Word files sees and does not take into the document. */
export type Notice = keyof typeof SENTENCES

const SENTENCES = {
  trackedChanges: '文件中有修订，已按接受全部修订读入，删除的文字没有读入。',
  struck: '文件中有加了删除线的文字，或者数字旁的上标、下标注码，没有读入，请核对。',
  hidden: '文件中有隐藏文字，或者和底色一样的文字，没有读入。',
  contents: '文件中的目录没有读入。',
  formulas:
    '文件的表格中有公式，转换时会重算，公式算出的数没有读入，请补填；另存为 Word 文档（.docx）再导入就能读入。',
  notes: '文件中有脚注或尾注，没有读入。',
  heads: '文件的页眉或页脚里有正文没有的文字，没有读入。',
  pictures: '文件中有图片，没有读入。',
  ownCharts: '文件中有本程序画的图，没有读入。',
  charts: '文件中有图表或智能图形，没有读入。',
  objects: '文件中有嵌入的对象或附件，没有打开，也没有读入。',
  parts: '文件中插入了另一份文件的内容，没有读入，请打开核对。',
  macros: '文件中有宏，没有运行，也没有读入。',
  external: '文件引用了外部内容，没有访问。',
} as const

/** What holds no words of the report: what Word or this program makes of others, runs, or stands elsewhere. */
const WORDLESS: ReadonlySet<Notice> = new Set<Notice>(['contents', 'ownCharts', 'macros', 'external'])

/** Of what was seen, what may hold words or figures of the report. */
export function lostAmong(seen: ReadonlySet<Notice>): ReadonlySet<Notice> {
  return new Set([...seen].filter((each) => !WORDLESS.has(each)))
}

/** The sentences for what was seen, always in the same order. */
export function noticeSentences(seen: ReadonlySet<Notice>): string[] {
  return Object.entries(SENTENCES)
    .filter(([notice]) => [...seen].some((each) => each === notice))
    .map(([, text]) => text)
}
