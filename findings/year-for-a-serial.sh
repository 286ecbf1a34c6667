#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a date that stands in a cell as ISO 8601 (t="d", as the standard allows beside serial numbers) is the date that every reader is
#   surest of.
# What happens: gnumeric and exceljs take the digits before the first hyphen for a serial number: 30 November 2026 is day 2026, which is
#   18 July 1905, without a warning. xlsx2csv calls it an invalid date on its error output and then gives the right day. openpyxl,
#   SheetJS (in the American order) and read-excel-file read it rightly.
# Why it matters: a start date of 1905 makes a case the longest held of all and a child 121 years old. A date before 1990 in a list of
#   cases is said, not taken.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in python3-openpyxl:3.0.9 xlsx2csv:1:0.7.8 gnumeric:1.12.55; do
  dpkg-query -W -f '${Version}' "${one%%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "needs Debian package ${one%%:*} ${one#*:}" >&2; exit 2; }
done
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 exceljs@4.4.0 read-excel-file@5.8.8 >/dev/null
echo "$(dpkg-query -W python3-openpyxl xlsx2csv gnumeric | tr '\t\n' ' ,') xlsx@0.18.5 (SheetJS) exceljs@4.4.0 read-excel-file@5.8.8"

cat >sheet.xml <<'XML'
<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Case</t></is></c><c r="B1" t="inlineStr"><is><t>Started</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>0042</t></is></c><c r="B2" t="d" s="1"><v>2026-11-30</v></c></row></sheetData>
XML
cat >book.py <<'PY'
import sys, zipfile
main, office = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://schemas.openxmlformats.org'
rel, part = office + '/officeDocument/2006/relationships', 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
said = lambda name, kind: f'<Override PartName="/xl/{name}.xml" ContentType="{part}{kind}+xml"/>'
leads = lambda number, kind, to: f'<Relationship Id="r{number}" Type="{rel}/{kind}" Target="{to}"/>'
led = lambda inside: f'<Relationships xmlns="{office}/package/2006/relationships">{inside}</Relationships>'
with zipfile.ZipFile(sys.argv[1], 'w') as book:
    book.writestr('[Content_Types].xml', f'<Types xmlns="{office}/package/2006/content-types"><Default Extension="rels" ContentType='
                  '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                  + said('workbook', 'sheet.main') + said('worksheets/sheet1', 'worksheet') + said('styles', 'styles') + '</Types>')
    book.writestr('_rels/.rels', led(leads(1, 'officeDocument', 'xl/workbook.xml')))
    book.writestr('xl/_rels/workbook.xml.rels', led(leads(1, 'worksheet', 'worksheets/sheet1.xml') + leads(2, 'styles', 'styles.xml')))
    book.writestr('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="Cases" sheetId="1" r:id="r1"/>'
                  '</sheets></workbook>')
    book.writestr('xl/styles.xml', f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill '
                  'patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                  '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
    book.writestr('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{main}">{open(sys.argv[2]).read()}</worksheet>')
PY
cat >read.py <<'PY'
import sys, warnings, openpyxl
warnings.simplefilter('ignore')
for kind, only in (('openpyxl', False), ('openpyxl, read only', True)):
    rows = openpyxl.load_workbook(sys.argv[1], read_only=only)['Cases'].iter_rows(values_only=True)
    print(kind + ':', ' / '.join(','.join(str(cell) for cell in row) for row in rows))
PY
cat >read.js <<'JS'
const plain = (cell) => cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;
const shown = (rows) => rows.map((row) => row.map(plain).join()).join(' / ');
const tried = async (kind, read) => console.log(`${kind}: ${await read().catch((error) => `an error, ${error.message}`)}`);
const path = process.argv[2];
(async () => {
  await tried('SheetJS', async () => {
    const xlsx = require('xlsx');
    return shown(xlsx.utils.sheet_to_json(xlsx.readFile(path).Sheets.Cases, {header: 1, raw: false, dateNF: 'yyyy-mm-dd'}));
  });
  await tried('exceljs', async () => {
    const book = new (require('exceljs')).Workbook(), rows = [];
    await book.xlsx.readFile(path);
    book.worksheets[0].eachRow((row) => rows.push(row.values.slice(1)));
    return shown(rows);
  });
  await tried('read-excel-file', async () => shown(await require('read-excel-file/node')(path)));
})();
JS
lines() { paste -sd '|' | sed 's,|, / ,g'; }
all() {
  /usr/bin/python3 read.py "$1"
  echo "xlsx2csv: $(xlsx2csv -f %Y-%m-%d "$1" | lines)"
  echo "gnumeric: $(ssconvert "$1" fd://1 --export-type=Gnumeric_stf:stf_csv 2>/dev/null | lines)"
  node read.js "$1"
}
/usr/bin/python3 book.py day.xlsx sheet.xml
all day.xlsx >seen
cat >expected <<'OUT'
openpyxl: Case,Started / 0042,2026-11-30
openpyxl, read only: Case,Started / 0042,2026-11-30
xlsx2csv: Case,Started / 0042,2026-11-30
gnumeric: Case,Started / 0042,1905/07/18
SheetJS: Case,Started / 0042,11/30/26
exceljs: Case,Started / 0042,1905-07-18
read-excel-file: Case,Started / 0042,2026-11-30
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
