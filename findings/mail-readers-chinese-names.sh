#!/usr/bin/env bash
# Three readers of mail lose Chinese names that every mail program writes, without a word. eml-format 0.6.1 cuts a subject behind its first encoded word
# (关于报送2025年政府信息公开 of …工作年度报告的函; RFC 2047, 2: an encoded word has at most 75 characters, so that each longer subject has several) and leaves
# _ for a space. It and letterparser 0.1.8 give an attachment no name at all where it is written by RFC 2231 (filename*=UTF-8''…, whole or in pieces),
# eml-parse-js 1.1.15 puts UTF-8 before it: UTF-8年报.docx. Encoded words in filename=, as many programs write them, eml-format and eml-parse-js
# leave as they are. mailparser 3.14.2 reads all of them.
# Guessed: RFC 2231 has been the standard for thirty years, and a library for .eml files reads a subject to its end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund eml-format@0.6.1 eml-parse-js@1.1.15 letterparser@0.1.8 mailparser@3.14.2
cat >read.mjs <<'EOS'
import emlFormat from 'eml-format'
import { readEml } from 'eml-parse-js'
import { extract } from 'letterparser'
import { simpleParser } from 'mailparser'
const encoded = (words) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`
const name = encodeURIComponent('年报.docx')
const mail = (subject, disposition) =>
  [
    `Subject: ${subject}`, 'From: a@example.gov.cn', 'To: b@example.gov.cn', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '',
    '--b', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from('报送').toString('base64'),
    '--b', 'Content-Type: application/octet-stream', `Content-Disposition: attachment; ${disposition}`, 'Content-Transfer-Encoding: base64', '', 'AAAA', '--b--', '',
  ].join('\r\n')
const mails = {
  two: mail(`${encoded('关于报送2025年政府信息公开')}\r\n ${encoded('工作年度报告的函')}`, `filename*=UTF-8''${name}`),
  pieces: mail('=?UTF-8?Q?2025_=E5=B9=B4?=', `\r\n filename*0*=UTF-8''${name.slice(0, 9)};\r\n filename*1*=${name.slice(9)}`),
  words: mail('a', `filename="${encoded('年报.docx')}"`),
}
const called = (read, text) => new Promise((resolve, reject) => void read(text, (error, found) => (error ? reject(error) : resolve(found))))
const readers = {
  'eml-format': async (text) => [await called(emlFormat.read, text), 'name'],
  'eml-parse-js': async (text) => [await called(readEml, text), 'name'],
  letterparser: async (text) => [extract(text), 'filename'],
  mailparser: async (text) => [await simpleParser(text), 'filename'],
}
const seen = {}
for (const [reader, read] of Object.entries(readers)) {
  seen[reader] = {}
  for (const [kind, text] of Object.entries(mails)) {
    const [{ subject, attachments }, key] = await read(text)
    seen[reader][kind] = `${subject} / ${attachments[0][key] ?? 'no name'}`
  }
}
console.log(seen)
const whole = '关于报送2025年政府信息公开工作年度报告的函'
const expected = {
  'eml-format': { two: '关于报送2025年政府信息公开 / no name', pieces: '2025_年 / no name', words: 'a / =?UTF-8?B?5bm05oqlLmRvY3g=?=' },
  'eml-parse-js': { two: `${whole} / UTF-8年报.docx`, pieces: '2025 年 / UTF-8年报.docx', words: 'a / =?UTF-8?B?5bm05oqlLmRvY3g=?=' },
  letterparser: { two: `${whole} / no name`, pieces: '2025 年 / no name', words: 'a / 年报.docx' },
  mailparser: { two: `${whole} / 年报.docx`, pieces: '2025 年 / 年报.docx', words: 'a / 年报.docx' },
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
