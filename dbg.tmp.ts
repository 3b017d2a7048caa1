import { readNarrative } from './core/narrative/narrative.ts'
import { charactersOf } from './core/narrative/characters.ts'
import { clausesOf } from './core/narrative/clauses.ts'
const [,, text, year] = process.argv
const cs = clausesOf(charactersOf(text!))
for (const c of cs) console.log(c.mark, c.words, '|', c.terms.map(t=>`${t.word}/${t.tag}`).join(' '), '|', c.quantities.map(q=>q.value+q.unit).join(' '), c.unknown(c.start,c.end))
const n = readNarrative(text!, Number(year ?? 2024))
for (const c of n.claims) console.log(c.kind, c.value, c.row ?? '', c.quote, c.margin)
for (const b of n.breakdowns) console.log(b.total, '=', b.parts.map(p=>p.value).join('+'), b.exhaustive)
