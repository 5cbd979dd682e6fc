import { writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from '../schema'

/** Writes apps/api/schema.graphql, from which the dashboard's types are made. */
await writeFile(
  new URL('../../schema.graphql', import.meta.url),
  `${printSchema(lexicographicSortSchema(createSchema()))}\n`,
)
