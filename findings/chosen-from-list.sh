#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a reader of Word files that shows the answers typed into a form shows those that were chosen from its lists and ticked in its boxes.
# What happens: in a form made with Word's older fields the choice is a number into the list and the tick an empty element; neither is a
#   text. pandoc, docx2txt, python-docx and mammoth's plain text all give 'Outcome:' and 'Agreed:' with nothing behind, and no warning;
#   mammoth as HTML has the tick and not the choice.
# Why it matters: 'Cancelled by manager' chosen from a list is why a supervision did not take place. Brought over as text, the record says
#   nothing about it. Take such forms over by printing them, or read the number and the list yourself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in python3-docx:0.8.11 pandoc:2.17.1.1 docx2txt:1.4; do
  dpkg-query -W -f '${Version}' "${one%%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "needs Debian package ${one%%:*} ${one#*:}" >&2; exit 2; }
done
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 >/dev/null
echo "$(dpkg-query -W python3-docx pandoc docx2txt | tr '\t\n' ' ,') mammoth@1.13.0"

field() {
  cat <<XML
<w:p><w:r><w:t xml:space="preserve">$1 </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="$2"/><w:enabled/>$3</w:ffData>
</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> $4 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>
$5<w:fldChar w:fldCharType="end"/></w:r></w:p>
XML
}
{
  field Reason: reason '<w:textInput/>' FORMTEXT '<w:t>Duty called</w:t></w:r><w:r>'
  field Outcome: outcome '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Held"/><w:listEntry w:val="Cancelled by manager"/></w:ddList>' FORMDROPDOWN ''
  field Agreed: agreed '<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>' FORMCHECKBOX ''
} >body.xml
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
  echo "mammoth, HTML: $(node -e "require('mammoth').convertToHtml({path: 'form.docx'}).then((all) => console.log(all.value, all.messages.length))")"
} >seen
cat >expected <<'OUT'
python-docx: Reason: Duty called/Outcome:/Agreed:
pandoc: Reason: Duty called/Outcome:/Agreed:
docx2txt: Reason:/Duty called/Outcome:/Agreed:
mammoth: Reason: Duty called/Outcome:/Agreed:
mammoth, HTML: <p>Reason: Duty called</p><p>Outcome: </p><p>Agreed: <input type="checkbox" checked="checked" /></p> 0
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
