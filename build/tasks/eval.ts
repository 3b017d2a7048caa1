import { LABELLED } from '../../tests/evaluation/passages.ts'
import { printEvaluation, printTables } from '../../tests/evaluation/print.ts'

printEvaluation(LABELLED)
printTables()
