import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

/** What paints a page, or a form that pages draw by name. */
export interface ContentStream {
  /** Undefined of a form. */
  readonly page: PDFRef | undefined
  readonly resources: PDFDict
  readonly content: Uint8Array
  readonly replace: (content: Uint8Array) => void
}

/** All content of a document, each stream once. */
export function contentStreams(pdf: PDFDocument): ContentStream[] {
  const seen = new Set<PDFDict>()
  return pdf.getPages().flatMap(({ ref, node }) => {
    const resources = dictOf(node, 'Resources') ?? pdf.context.obj({})
    const page: ContentStream = {
      page: ref,
      resources,
      content: contentsOf(node),
      replace: (content) => {
        for (const old of refsOf(node.get(PDFName.of('Contents')))) pdf.context.delete(old)
        const dict = pdf.context.obj({})
        node.set(PDFName.of('Contents'), pdf.context.register(deflated(dict, content)))
      },
    }
    return [page, ...formsOf(resources, seen)]
  })
}

function formsOf(resources: PDFDict, seen: Set<PDFDict>): ContentStream[] {
  const drawn = dictOf(resources, 'XObject')
  return (drawn?.keys() ?? []).flatMap((name) => {
    const ref = drawn?.get(name)
    const form = drawn?.lookup(name)
    const isForm = form instanceof PDFRawStream && form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
    if (!isForm || !(ref instanceof PDFRef) || seen.has(form.dict)) return []
    seen.add(form.dict)
    const own = dictOf(form.dict, 'Resources') ?? resources.context.obj({})
    const stream: ContentStream = {
      page: undefined,
      resources: own,
      content: inflated(form),
      replace: (content) => resources.context.assign(ref, deflated(form.dict, content)),
    }
    return [stream, ...formsOf(own, seen)]
  })
}

/** The content of a page, whose parts are one stream. */
function contentsOf(page: PDFDict): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents]
  const parts = streams.flatMap((stream) => (stream instanceof PDFRawStream ? [inflated(stream)] : []))
  return parts.length === 1 && parts[0]
    ? parts[0]
    : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
}

function refsOf(contents: unknown): PDFRef[] {
  if (contents instanceof PDFRef) return [contents]
  return contents instanceof PDFArray ? contents.asArray().filter((each) => each instanceof PDFRef) : []
}

function dictOf(holder: PDFDict, name: string): PDFDict | undefined {
  const value = holder.lookup(PDFName.of(name))
  return value instanceof PDFDict ? value : undefined
}

/** By Node's own code where it can: the library's is many times slower. */
export function inflated(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream
  const plain =
    dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'))
  return plain ? inflateSync(contents) : decodePDFRawStream(stream).decode()
}

/** Content as a stream; what else its dictionary says stays. */
export function deflated(dict: PDFDict, content: Uint8Array): PDFRawStream {
  const packed = deflateSync(content)
  dict.delete(PDFName.of('DecodeParms'))
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  dict.set(PDFName.of('Length'), dict.context.obj(packed.length))
  return PDFRawStream.of(dict, packed)
}
