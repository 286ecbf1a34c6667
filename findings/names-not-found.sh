#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a search index over names finds each word that stands in a name.
# What happens: the usual pipeline drops 119 English stop words before indexing and again from the query, whatever the field.
#   'will' and 'may' are among them: Will and May are in the list and cannot be found by first name; Joan can. No error.
# Why it matters: names are what a caseload is searched for, and 'nobody of that name' is believed. Take the stop word filter
#   out of the pipeline of names.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9 >/dev/null
echo "lunr@2.3.9, node $(node --version)"

cat >names.js <<'JS'
const lunr = require('lunr');
const people = [['1', 'Will Hughes'], ['2', 'May Okafor'], ['3', 'Joan Price']];
const index = (names) => lunr(function () {
  if (names) { this.pipeline.remove(lunr.stopWordFilter); }
  this.ref('id');
  this.field('name');
  for (const [id, name] of people) this.add({id, name});
});
for (const word of ['will', 'may', 'joan', 'hughes'])
  console.log(word + ': usual', index(false).search(word).length + ', without the filter', index(true).search(word).length);
JS
node names.js >seen
cat >expected <<'OUT'
will: usual 0, without the filter 1
may: usual 0, without the filter 1
joan: usual 1, without the filter 1
hughes: usual 1, without the filter 1
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
