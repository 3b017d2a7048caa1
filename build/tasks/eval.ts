import { importFile } from '../../services/readers/import-file.ts'
import { LABELLED } from '../../tests/evaluation/passages.ts'
import { printEvaluation, printHeldOut, printImport, printTables } from '../../tests/evaluation/print.ts'

printEvaluation(LABELLED)
printHeldOut(LABELLED)
printTables()
await printImport(importFile, { alone: 5, combined: 50 })
