#!/usr/bin/env bash
# A deadline goes to another day or hour by way of five libraries of calendar files, without a word. In China ics-js 0.10.2 and immutable-ics 0.4.0 write the whole day of 31 March
# (VALUE=DATE) as 20260330: they take the day in UTC, though a time (17:00) in local time; the example in immutable-ics's own README (11 July 1991, 7:00) comes out as the 10th.
# ics 3.12.0 and, told the zone, ical-generator 11.1.2 write the 31st. Read back, DTSTART;TZID=Asia/Shanghai:20260331T170000, with the zone in the file as RFC 5545, 3.2.19 asks, is 17:00 UTC, 1 April 1:00 in
# Peking, for cal-parser 1.0.2, wherever it runs, and 17:00 of the machine, here in UTC, for ical 0.8.0. node-ical 0.27.2 knows the zone, and Microsoft's names of it, but takes no notice of what the file itself
# says of a zone that has another name, 中国标准时间, and then gives the machine's time too. ical.js 2.2.1, given the file's zones, reads both.
# Guessed: what writes a local time writes the same day's date, and a zone that a file defines is the one that counts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund cal-parser@1.0.2 ical@0.8.0 ical-generator@11.1.2 ical.js@2.2.1 ics@3.12.0 ics-js@0.10.2 immutable-ics@0.4.0 node-ical@0.27.2
cat >write.mjs <<'EOS'
import { ICalCalendar } from 'ical-generator'
import { createEvent } from 'ics'
import icsJs from 'ics-js'
import immutable from 'immutable-ics'
const [day, time] = [new Date('2026-03-31 00:00:00'), new Date('2026-03-31 17:00:00')]
const started = (text) => text.match(/DTSTART\S*/g).join(' ')
const byIcsJs = (value, kind) => {
  const event = new icsJs.VEVENT()
  event.addProp('UID', 'u')
  event.addProp('DTSTAMP', time, { VALUE: 'DATE-TIME' })
  event.addProp('DTSTART', value, { VALUE: kind })
  return event.toString()
}
const property = (value, parameters) => new immutable.Property({ name: 'DTSTART', parameters, value }).toString()
const written = {
  'ics-js': started(byIcsJs(day, 'DATE') + byIcsJs(time, 'DATE-TIME')),
  'immutable-ics': started(`${property(day, { VALUE: 'DATE' })}\n${property(time)}\n${property(new Date('1991-07-11 7:00:00'), { VALUE: 'DATE' })}`),
  ics: started(createEvent({ title: '截止', start: [2026, 3, 31], duration: { days: 1 } }).value),
  'ical-generator': started(new ICalCalendar({ timezone: 'Asia/Shanghai', events: [{ start: day, allDay: true, summary: '截止' }] }).toString()),
}
console.log(written)
const expected = {
  'ics-js': 'DTSTART;VALUE=DATE:20260330 DTSTART;VALUE=DATE-TIME:20260331T170000',
  'immutable-ics': 'DTSTART;VALUE=DATE:20260330 DTSTART:20260331T170000 DTSTART;VALUE=DATE:19910710',
  ics: 'DTSTART;VALUE=DATE:20260331',
  'ical-generator': 'DTSTART;VALUE=DATE:20260331',
}
process.exit(JSON.stringify(written) === JSON.stringify(expected) ? 0 : 1)
EOS
cat >read.mjs <<'EOS'
import calParser from 'cal-parser'
import ical from 'ical'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
const file = (zone) =>
  [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Example//EN',
    'BEGIN:VTIMEZONE', `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'END:STANDARD', 'END:VTIMEZONE',
    'BEGIN:VEVENT', 'UID:u', 'DTSTAMP:20260101T000000Z', `DTSTART;TZID=${zone}:20260331T170000`, 'SUMMARY:截止', 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n')
const readers = {
  'cal-parser': (text) => calParser.parseString(text).events[0].dtstart.value,
  ical: (text) => ical.parseICS(text).u.start,
  'node-ical': (text) => nodeIcal.sync.parseICS(text).u.start,
  'ical.js': (text) => {
    const calendar = new ICAL.Component(ICAL.parse(text))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    return new ICAL.Event(calendar.getFirstSubcomponent('vevent')).startDate.toJSDate()
  },
}
const peking = (date) => new Date(date.getTime() + 8 * 3600_000).toISOString().slice(5, 16)
const seen = Object.entries(readers).map(([name, read]) => `${name}: ${['Asia/Shanghai', 'China Standard Time', '中国标准时间'].map((zone) => peking(read(file(zone)))).join(' ')}`)
console.log(seen.join('\n'))
const expected = [
  'cal-parser: 04-01T01:00 04-01T01:00 04-01T01:00',
  'ical: 04-01T01:00 04-01T01:00 04-01T01:00',
  'node-ical: 03-31T17:00 03-31T17:00 04-01T01:00',
  'ical.js: 03-31T17:00 03-31T17:00 03-31T17:00',
]
process.exit(seen.join() === expected.join() ? 0 : 1)
EOS
TZ=Asia/Shanghai node write.mjs
TZ=UTC node read.mjs
