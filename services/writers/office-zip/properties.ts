import type { DocumentMeta } from '../../../core/document/tree.ts'
import { printable } from '../../../core/document/printable.ts'

/**
 * The part docProps/core.xml. It names no time of writing: the same report gives the same file, and an office's file
 * system knows when it was written.
 */
export function corePropertiesXml({ title, author, subject }: DocumentMeta): string {
  const element = (name: string, text: string) => `<${name}>${escaped(printable(text))}</${name}>`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    element('dc:title', title) +
    element('dc:subject', subject) +
    element('dc:creator', author) +
    element('cp:keywords', '政府信息公开工作年度报告') +
    element('cp:lastModifiedBy', author) +
    element('dc:language', 'zh-CN') +
    '</cp:coreProperties>'
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
