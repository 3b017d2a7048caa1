#!/usr/bin/env -S node --max-semi-space-size=2
import { commandLine } from './command-line.mjs'
import { runUnderProjectNode } from './project-node.mjs'

await runUnderProjectNode(commandLine('main'))
