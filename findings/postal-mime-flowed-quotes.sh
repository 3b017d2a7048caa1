#!/usr/bin/env bash
# postal-mime 4.0.0 joins the quoted lines of a flowed mail (format=flowed, RFC 3676) with their marks between the words: "> 收到申请 " and "> 12件"
# become "> 收到申请 > 12件", a figure behind a sign that reads as "greater than", and a line of the answer is drawn into the quotation before it,
# though by RFC 3676, 4.1 and 4.5, the marks are taken off before and lines of unequal depth are never joined. The quoted line before a signature
# ("> -- ") is joined with it as well. Lines that are not quoted are joined right, with DelSp too; mailparser 3.14.2 does all of it right.
# Guessed: who joins flowed lines heeds the marks, for which half of the RFC was written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.14.2 postal-mime@4.0.0
cat >read.mjs <<'EOS'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
const TEXTS = {
  quoted: '> 收到申请 \r\n> 12件\r\n',
  answered: '> 收到申请 \r\n12件\r\n',
  signed: '> 正文\r\n> -- \r\n> 某局\r\n',
  plain: '收到申请 \r\n12件\r\n',
}
const mail = (text) => Buffer.from(`From: a@example.invalid\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`)
const seen = { 'postal-mime': [], mailparser: [] }
for (const text of Object.values(TEXTS)) {
  seen['postal-mime'].push((await PostalMime.parse(mail(text))).text.trim())
  seen.mailparser.push((await simpleParser(mail(text))).text.trim())
}
console.log(seen)
const expected = {
  'postal-mime': ['> 收到申请 > 12件', '> 收到申请 12件', '> 正文\n> -- > 某局', '收到申请 12件'],
  mailparser: ['> 收到申请 12件', '> 收到申请 \n12件', '> 正文\n> -- \n> 某局', '收到申请 12件'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
