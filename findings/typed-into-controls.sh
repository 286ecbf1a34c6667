#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: paragraph by paragraph, python-docx gives every word that Word shows on the page, as the other readers of .docx do.
# What happens: what was typed into a content control ('Click here to enter text'), and what was typed while changes were tracked,
#   is not in the text of any paragraph: an answer that is a control of its own is not even an empty paragraph. The questions all
#   come, so the record looks whole. pandoc, docx2txt and mammoth give all of it.
# Why it matters: a council's supervision form is a Word file with controls. Brought over by its paragraphs, each record keeps the
#   headings and loses what people said. Count the words of both sides before the Word files are put away.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in python3-docx:0.8.11 pandoc:2.17.1.1 docx2txt:1.4; do
  dpkg-query -W -f '${Version}' "${one%%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "needs Debian package ${one%%:*} ${one#*:}" >&2; exit 2; }
done
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 >/dev/null
echo "$(dpkg-query -W python3-docx pandoc docx2txt | tr '\t\n' ' ,') mammoth@1.13.0"

cat >body.xml <<'XML'
<w:p><w:r><w:t xml:space="preserve">Date of supervision: </w:t></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r>
<w:t>30 November 2026</w:t></w:r></w:sdtContent></w:sdt></w:p>
<w:p><w:r><w:t>How are you?</w:t></w:r></w:p>
<w:sdt><w:sdtPr><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Stretched since the court date moved.</w:t></w:r></w:p>
</w:sdtContent></w:sdt>
<w:p><w:r><w:t>Decided: visit weekly</w:t></w:r><w:ins w:id="1" w:author="Manager" w:date="2026-11-30T09:00:00Z"><w:r>
<w:t xml:space="preserve"> until the review</w:t></w:r></w:ins></w:p>
XML
cat >form.py <<'PY'
import sys, zipfile
office = 'http://schemas.openxmlformats.org'
package, rel = office + '/package/2006', office + '/officeDocument/2006/relationships'
kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
with zipfile.ZipFile('form.docx', 'w') as form:
    form.writestr('[Content_Types].xml', f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
                  '"application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')
    form.writestr('_rels/.rels', f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
                  f'Type="{rel}/officeDocument" Target="word/document.xml"/></Relationships>')
    form.writestr('word/document.xml', f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>'
                  f'{open("body.xml").read()}</w:body></w:document>')
PY
/usr/bin/python3 form.py
plain() { sed 's/[[:space:]]*$//' | grep -v '^$' | paste -sd '/'; }
{
  echo "python-docx: $(/usr/bin/python3 -c "import docx; [print(part.text) for part in docx.Document('form.docx').paragraphs]" | plain)"
  echo "pandoc: $(pandoc -t plain --wrap=none form.docx | plain)"
  echo "docx2txt: $(docx2txt form.docx - | plain)"
  echo "mammoth: $(node -e "require('mammoth').extractRawText({path: 'form.docx'}).then((all) => console.log(all.value))" | plain)"
} >seen
cat >expected <<'OUT'
python-docx: Date of supervision:/How are you?/Decided: visit weekly
pandoc: Date of supervision: 30 November 2026/How are you?/Stretched since the court date moved./Decided: visit weekly until the review
docx2txt: Date of supervision:/30 November 2026/How are you?/Stretched since the court date moved./Decided: visit weekly/ until the review
mammoth: Date of supervision: 30 November 2026/How are you?/Stretched since the court date moved./Decided: visit weekly until the review
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
