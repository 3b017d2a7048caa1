#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) drops the row spans (字:跨行) of a text of 标文通 (GB/T 20916-2007, .uot) when it opens
# it, and keeps the column spans (字:跨列): its style sheet uof2odf_text.xsl knows no 跨行. Cells of the rows below stand too far
# left, so that a figure stands under another column's heading. Saved as .uot, a table loses its row spans as well.
# Guessed: both spans are read alike. LibreOffice is no npm package: the script uses the one that is installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
cell() { echo "<字:单元格><字:单元格属性>${2:-}</字:单元格属性><字:段落><字:句><字:文本串>$1</字:文本串></字:句></字:段落></字:单元格>"; }
cat >in.uot <<EOS
<?xml version="1.0" encoding="UTF-8"?>
<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof" xmlns:字="http://schemas.uof.org/cn/2003/uof-wordproc" uof:language="cn" uof:version="1.0" uof:mimetype="vnd.uof.text"><uof:文字处理><字:主体><字:文字表><字:文字表属性><字:列宽集><字:列宽>100.0</字:列宽><字:列宽>100.0</字:列宽><字:列宽>100.0</字:列宽></字:列宽集></字:文字表属性><字:行>$(cell tall '<字:跨行 字:值="2"/>')$(cell wide '<字:跨列 字:值="2"/>')</字:行><字:行>$(cell second)$(cell third)</字:行></字:文字表></字:主体></uof:文字处理></uof:UOF>
EOS
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to fodt --outdir out in.uot >/dev/null 2>&1
spans=$(grep -o 'table:number-[a-z]*-spanned="[0-9]*"' out/in.fodt | sort -u | tr '\n' ' ')
second=$(tr -d '\n' <out/in.fodt | grep -o '<table:table-row.*' | sed 's/.*<table:table-row/<table:table-row/' | grep -o '<text:p[^>]*>[^<]*' | head -1 | sed 's/.*>//')
echo "spans: ${spans:-none}; first cell of the second row: ${second:-none}"
grep -q 'number-columns-spanned="2"' out/in.fodt
! grep -q 'number-rows-spanned="2"' out/in.fodt
