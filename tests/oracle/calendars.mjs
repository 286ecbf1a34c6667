// SPDX-License-Identifier: MIT
// calendars.mjs FILE...: what ical.js and node-ical find in each calendar file, as one JSON object by file and reader.
// Found through NODE_PATH's folder, which calendars.py names in HEADROOM_READERS.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const require = createRequire(process.env.HEADROOM_READERS + '/');
const {default: ICAL} = await import(pathToFileURL(require.resolve('ical.js')).href);
const {default: nodeIcal} = await import(pathToFileURL(require.resolve('node-ical')).href);

function byIcalJs(text) {
  ICAL.TimezoneService.reset();
  const whole = new ICAL.Component(ICAL.parse(text));
  for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return whole.getAllSubcomponents('vevent').map(part => {
    const event = new ICAL.Event(part);
    const said = time => time.isDate ? time.toString() : time.toJSDate().toISOString();
    return {
      uid: event.uid, sequence: event.sequence ?? 0, start: said(event.startDate), end: said(event.endDate),
      floating: event.startDate.zone === ICAL.Timezone.localTimezone && !event.startDate.isDate,
      summary: event.summary, location: event.location ?? '', status: part.getFirstPropertyValue('status')
    };
  });
}

function byNodeIcal(text) {
  const day = at => [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(n => String(n).padStart(2, '0')).join('-');
  return Object.values(nodeIcal.sync.parseICS(text)).filter(one => one.type === 'VEVENT').map(event => {
    const said = at => event.datetype === 'date' ? day(at) : at.toISOString();
    return {
      uid: event.uid, sequence: Number(event.sequence ?? 0), start: said(event.start), end: said(event.end),
      summary: event.summary, location: event.location ?? '', status: event.status
    };
  });
}

const found = {};
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8');
  found[path] = {'ical.js': byIcalJs(text), 'node-ical': byNodeIcal(text)};
}
console.log(JSON.stringify(found));
