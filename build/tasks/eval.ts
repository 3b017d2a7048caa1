import { importFile } from '../../services/readers/import-file.ts'
import { LABELLED } from '../../tests/evaluation/passages.ts'
import { printEvaluation, printImport, printTables } from '../../tests/evaluation/print.ts'

printEvaluation(LABELLED)
printTables()
await printImport(importFile, { alone: 5, combined: 50 })
