import { importFile } from '../../services/readers/import-file.ts'
import { LABELLED } from '../../tests/evaluation/passages.ts'
import { printEvaluation, printImport, printTables } from '../../tests/evaluation/print.ts'

const REPORTS_OF_A_VARIANT = 5

printEvaluation(LABELLED)
printTables()
await printImport(importFile, REPORTS_OF_A_VARIANT)
