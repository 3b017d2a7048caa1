import { placeSignature } from '../../../core/document/signature.ts'
import type { SignatureBlock } from '../../../core/document/tree.ts'
import { attributes, escaped } from './markup.ts'

/** 署名 and 成文日期, kept on one page with each other and with the last lines of the text. */
export function signatureHtml(block: SignatureBlock): string {
  const { blankLines, nameLines, dateFromRight } = placeSignature(block)
  const box = { class: block.seal ? 'signature seal' : 'signature', style: `--blank-lines:${blankLines}` }
  const lines = [...nameLines, { text: block.date, fromRight: dateFromRight }]
  return `<div${attributes(box)}>${lines.map(lineHtml).join('')}</div>`
}

function lineHtml({ text, fromRight }: { readonly text: string; readonly fromRight: number }): string {
  return `<p${attributes({ style: `--from-right:${fromRight}em` })}>${escaped(text)}</p>`
}
