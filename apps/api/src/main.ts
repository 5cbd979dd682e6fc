import 'reflect-metadata'
import { run } from './cli/run'

process.exitCode = await run(['start'])
