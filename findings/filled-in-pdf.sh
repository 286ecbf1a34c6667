#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: the text of a PDF is what one sees on its page, so a tool that takes text out of a PDF takes what somebody filled in too; a viewer's
#   own library certainly does.
# What happens: PyPDF2, pdfminer and pdf.js give the questions of a filled form and none of the answers, though each answer has its drawn
#   text in the file. pdftotext and mutool give answers and choices, mutool all of them behind the questions. A tick is in none.
# Why it matters: a supervision agreement that is a PDF form looks empty to a search and to whatever takes it over. Flatten the form first,
#   or read its fields.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in python3-pypdf2:2.12.1 python3-pdfminer:20221105 mupdf-tools:1.21.1 poppler-utils:22.12.0; do
  dpkg-query -W -f '${Version}' "${one%%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "needs Debian package ${one%%:*} ${one#*:}" >&2; exit 2; }
done
npm install --silent --no-audit --no-fund --ignore-scripts pdf-lib@1.17.1 pdfjs-dist@4.10.38 >/dev/null
echo "$(dpkg-query -W python3-pypdf2 python3-pdfminer mupdf-tools poppler-utils | tr '\t\n' ' ,') pdfjs-dist@4.10.38, made by pdf-lib@1.17.1"

cat >make.mjs <<'JS'
import {writeFileSync} from 'node:fs';
import {PDFDocument} from 'pdf-lib';
const made = await PDFDocument.create();
const sheet = made.addPage([420, 240]);
const form = made.getForm();
['How are you?', 'Outcome:', 'Agreed:'].forEach((asked, line) => sheet.drawText(asked, {x: 20, y: 200 - 60 * line, size: 12}));
const written = form.createTextField('how');
written.setText('Stretched.');
written.addToPage(sheet, {x: 140, y: 194, width: 240, height: 24});
const chosen = form.createDropdown('outcome');
chosen.addOptions(['Held', 'Cancelled by manager']);
chosen.select('Cancelled by manager');
chosen.addToPage(sheet, {x: 140, y: 134, width: 240, height: 24});
const ticked = form.createCheckBox('agreed');
ticked.check();
ticked.addToPage(sheet, {x: 140, y: 76, width: 18, height: 18});
writeFileSync('form.pdf', await made.save());
JS
cat >read.mjs <<'JS'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
const sheet = await (await getDocument({url: 'form.pdf', verbosity: 0}).promise).getPage(1);
console.log((await sheet.getTextContent()).items.map((item) => item.str).join('\n'));
JS
node make.mjs
lines() { sed 's/\f//; s/  */ /g; s/ *$//' | grep -v '^$' | paste -sd '|' | sed 's,|, / ,g'; }
{
  echo "pdftotext: $(pdftotext form.pdf - | lines)"
  echo "mutool: $(mutool draw -q -F txt form.pdf 2>/dev/null | lines)"
  echo "PyPDF2: $(/usr/bin/python3 -c "import PyPDF2; print(PyPDF2.PdfReader('form.pdf').pages[0].extract_text())" | lines)"
  echo "pdfminer: $(/usr/bin/python3 -c "from pdfminer.high_level import extract_text; print(extract_text('form.pdf'))" | lines)"
  echo "pdf.js: $(node read.mjs 2>/dev/null | lines)"
} >seen
cat >expected <<'OUT'
pdftotext: How are you? / Stretched. / Outcome: / Cancelled by manager / Agreed:
mutool: How are you? / Outcome: / Agreed: / Stretched. / Cancelled by manager
PyPDF2: How are you? / Outcome: / Agreed:
pdfminer: How are you? / Outcome: / Agreed:
pdf.js: How are you? / Outcome: / Agreed:
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
