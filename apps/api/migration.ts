import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import 'reflect-metadata'
import { migrate, openDataSource } from './src/database/data-source'
import { embeddedInMemory } from './src/database/embedded'
import { schemaDrift } from './src/database/schema-drift'

// `pnpm --filter @mendline/api migration NAME`: writes the next migration, from the tables the migrations give to those
// the entities describe, and takes it into the list. What it writes is a draft: data that stands in a column that goes or
// changes is brought over by hand, never dropped.
const FOLDER = fileURLToPath(new URL('./src/database/migrations/', import.meta.url))
const INDEX = `${FOLDER}index.ts`
/** TypeORM orders migrations by the number at the end of their name. */
const FIRST = 1767225600000

const [name = ''] = process.argv.slice(2)
if (!/^[a-z][a-z-]+$/.test(name))
  throw new Error('name the change: pnpm --filter @mendline/api migration what-changes')

const database = await openDataSource(await embeddedInMemory())
await migrate(database.dataSource)
const statements = await schemaDrift(database.dataSource)
await database.close()
if (statements.length === 0) throw new Error('the migrations give what the entities describe already')

const files = (await readdir(FOLDER)).filter((file) => /^\d{4}-/.test(file))
const number = 1 + Math.max(...files.map((file) => Number(file.slice(0, 4))))
const file = `${String(number).padStart(4, '0')}-${name}`
const type =
  name.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase()) + String(FIRST + number)

await writeFile(
  `${FOLDER}${file}.ts`,
  `import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ${type} implements MigrationInterface {
  name = '${type}'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
${statements.map((statement) => `  ${quote(statement)},`).join('\n')}
]
`,
)
const index = await readFile(INDEX, 'utf8')
await writeFile(
  INDEX,
  `import { ${type} } from './${file}'\n${index.replace(/\[([^\]]*)\]\s*$/, (_match, list: string) => `[${list.replace(/,\s*$/, '')},\n  ${type},\n]\n`)}`,
)

function quote(statement: string): string {
  return '`' + statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${') + '`'
}
