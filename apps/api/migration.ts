import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import 'reflect-metadata'
import { openDataSource } from './src/database/data-source'
import { embeddedInMemory } from './src/database/embedded'
import { schemaDrift } from './src/database/schema-drift'

// `pnpm --filter @mendline/api migration`: writes 0001-initial.ts anew from the entities. Until the first release there
// are no databases to bring forward; afterwards this file goes and every change is a migration of its own.
const database = await openDataSource(await embeddedInMemory())
const statements = await schemaDrift(database.dataSource)
await database.close()

await writeFile(
  fileURLToPath(new URL('./src/database/migrations/0001-initial.ts', import.meta.url)),
  `import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Every table of the first release; written by \`pnpm --filter @mendline/api migration\` from the entities. */
export class Initial1767225600001 implements MigrationInterface {
  name = 'Initial1767225600001'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration has nothing to go back to'))
  }
}

const statements = [
${statements.map((statement) => `  ${quote(statement)},`).join('\n')}
]
`,
)

function quote(statement: string): string {
  return '`' + statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${') + '`'
}
