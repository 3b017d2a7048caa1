import { escaped } from '../escape.ts'

/** Text in the runs Word makes of it: letters and digits apart from characters, line breaks as breaks. */
export function runs(text: string, bold = false): string {
  return pieces(text)
    .map((piece) => {
      const chinese = /[^\x00-\x7f]/.test(piece)
      const properties = (chinese ? '<w:rFonts w:hint="eastAsia"/>' : '') + (bold ? '<w:b/>' : '')
      const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
      return piece === '\n'
        ? '<w:r><w:br/></w:r>'
        : `<w:r>${own}<w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`
    })
    .join('')
}

/** Text in one run, standing or struck out. */
export function plainRuns(text: string, state: 'standing' | 'deleted'): string {
  const element = state === 'deleted' ? 'w:delText' : 'w:t'
  return text === '' ? '' : `<w:r><${element} xml:space="preserve">${escaped(text)}</${element}></w:r>`
}

/** Runs put in or struck out under review, to be numbered; without runs, the mark of a paragraph that was. */
export function revision(kind: 'ins' | 'del', content: string): string {
  const start = `<w:${kind} w:id="" w:author="审核" w:date="2025-01-06T09:00:00Z"`
  return content === '' ? `${start}/>` : `${start}>${content}</w:${kind}>`
}

/** The document with its revisions numbered one after another. */
export function numberRevisions(xml: string): string {
  let number = 0
  return xml.replaceAll('w:id=""', () => `w:id="${number++}"`)
}

function pieces(text: string): string[] {
  return text.split(/(\n|[A-Za-z0-9.]+)/).filter((piece) => piece !== '')
}
