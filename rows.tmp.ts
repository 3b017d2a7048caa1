import { readFileSync } from 'node:fs'
import { readNarrative } from './core/narrative/narrative.ts'
for (const r of JSON.parse(readFileSync('tests/data/reports/strangers.json','utf8'))) for (const c of readNarrative(r.text, r.year).claims) if (c.row||c.columns) console.log(JSON.stringify([r.id,c.quote,c.start,c.kind,c.row,c.value]))
