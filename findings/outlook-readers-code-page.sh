#!/usr/bin/env bash
# Six readers of what Outlook writes give Chinese words as Latin letters, without a word, though the file says how they are written: of a .msg whose strings are in code page 936 (PidTagMessageCodepage of
# MS-OXPROPS), 年报 is Äê±¨ as subject, text, name and file for @kenjiuno/msgreader 1.28.0, @npeersab/msgreader 4.4.0, msgreader 1.0.1, @freiraum/msgreader 1.1.1
# and wl-msg-reader 0.2.1. The first of them even gives the number 936 back beside them; told the encoding (ansiEncoding, of its own) it reads all. node-tnef 1.4.0 does the same with the
# winmail.dat of such a mail (attOemCodepage of MS-OXTNEF), and of an attachment it knows the short name alone: NB.DOC, where the long one, 年报.docx, stands in Unicode behind it.
# Guessed: a reader that finds the code page reads by it. Strings in Unicode all five read right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @freiraum/msgreader@1.1.1 @kenjiuno/msgreader@1.28.0 @npeersab/msgreader@4.4.0 cfb@1.2.2 msgreader@1.0.1 node-tnef@1.4.0 wl-msg-reader@0.2.1
cat >read.cjs <<'EOS'
const CFB = require('cfb')
const tnef = require('node-tnef')
const readers = ['@kenjiuno/msgreader', '@npeersab/msgreader', 'msgreader', '@freiraum/msgreader', 'wl-msg-reader']
const ansi = Buffer.from('c4eab1a8', 'hex')
const name = Buffer.concat([ansi, Buffer.from('.docx')])
const number = (value, bytes = 4) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}
/** A mail of the subject 年报 with a file 年报.docx, its strings in Unicode or in code page 936. */
function mail(unicode) {
  const file = CFB.utils.cfb_new()
  const type = unicode ? '001F' : '001E'
  const property = (tag, value) => Buffer.concat([number(parseInt(tag, 16)), number(6), number(value), number(0)])
  const place = (folder, head, strings, more = []) => {
    for (const [tag, words, coded] of strings) CFB.utils.cfb_add(file, `${folder}/__substg1.0_${tag}${type}`, unicode ? Buffer.from(words, 'utf16le') : coded)
    const lengths = strings.map(([tag, words, coded]) => property(tag + type, unicode ? words.length * 2 + 2 : coded.length + 1))
    CFB.utils.cfb_add(file, `${folder}/__properties_version1.0`, Buffer.concat([head, ...more, ...lengths]))
  }
  const head = Buffer.concat([number(0), number(0), number(1), number(1), number(1), number(1), number(0), number(0)])
  const text = ['0037', '1000', '0C1A'].map((tag) => [tag, '年报', ansi])
  const pages = [property('3FFD0003', 936), property('3FDE0003', 936), property('340D0003', unicode ? 0x40000 : 0)]
  place('', head, [['001A', 'IPM.Note', Buffer.from('IPM.Note')], ...text], pages)
  place('/__recip_version1.0_#00000000', Buffer.alloc(8), [['3001', '年报', ansi]], [property('0C150003', 1)])
  place('/__attach_version1.0_#00000000', Buffer.alloc(8), [['3707', '年报.docx', name]], [property('37050003', 1), property('37010102', 4)])
  CFB.utils.cfb_add(file, '/__attach_version1.0_#00000000/__substg1.0_37010102', Buffer.from('DATA'))
  for (const tag of ['0002', '0003', '0004']) CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${tag}0102`, Buffer.alloc(0))
  return CFB.write(file, { type: 'buffer' })
}
function read(reader, file, encoding) {
  const library = require(reader)
  const found = new (library.MSGReader ?? library.default ?? library)(file.buffer.slice(file.byteOffset, file.byteOffset + file.length))
  if (encoding !== undefined) found.parserConfig = { ansiEncoding: encoding }
  const { subject, body, senderName, recipients, attachments, messageCodepage } = found.getFileData()
  return [subject, body, senderName, recipients[0].name, attachments[0].fileName, messageCodepage].join(' ').trim()
}
/** A winmail.dat in code page 936 with one attachment, named by its short name and, where there is one, by a long one. */
function winmail(short, long) {
  const attribute = (level, id, data) => Buffer.concat([number(level, 1), number(id), number(data.length), data, number(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0), 2)])
  const parts = [number(0x223e9f78), number(1, 2), attribute(1, 0x00089006, number(0x10000)), attribute(1, 0x00069007, Buffer.concat([number(936), number(0)]))]
  parts.push(attribute(1, 0x00078008, Buffer.from('IPM.Microsoft Mail.Note\0')))
  parts.push(attribute(2, 0x00069002, Buffer.concat([number(1, 2), number(0xffffffff), number(0, 2), number(0, 2), number(0)])))
  parts.push(attribute(2, 0x00018010, Buffer.concat([short, Buffer.alloc(1)])), attribute(2, 0x0006800f, Buffer.from('DATA')))
  if (long !== undefined) {
    const value = Buffer.from(`${long}\0`, 'utf16le')
    parts.push(attribute(2, 0x00069005, Buffer.concat([number(1), number(0x3707001f), number(1), number(value.length), value, Buffer.alloc(-value.length & 3)])))
  }
  return Buffer.concat(parts)
}
const title = (file) => new Promise((done, failed) => tnef.parseBuffer(file, (error, found) => (error ? failed(error) : done(found.Attachments[0].Title))))
void (async () => {
  const seen = readers.map((reader) => [reader, read(reader, mail(false)), read(reader, mail(true))].join(': '))
  seen.push(`told: ${read(readers[0], mail(false), 'gbk')}`)
  seen.push(`node-tnef: ${await title(winmail(name))}, ${await title(winmail(Buffer.from('NB.DOC'), '年报.docx'))}`)
  console.log(seen.join('\n'))
  const [latin, right] = ['Äê±¨', '年报'].map((word) => `${word} ${word} ${word} ${word} ${word}.docx`)
  const expected = [
    `@kenjiuno/msgreader: ${latin} 936: ${right} 936`,
    ...readers.slice(1).map((reader) => `${reader}: ${latin}: ${right}`),
    `told: ${right} 936`,
    'node-tnef: Äê±¨.docx, NB.DOC',
  ]
  process.exit(seen.join('\n') === expected.join('\n') ? 0 : 1)
})()
EOS
node read.cjs
