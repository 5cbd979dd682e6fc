import { Field, ID, Int } from 'type-graphql'
import { Check, Column, ForeignKey, Index, PrimaryColumn, type ColumnOptions } from 'typeorm'
import { snakeCase } from '../database/snake-case'
import { enumType } from './enums'
import { DateTime, Decimal as DecimalScalar, LocalDate, normaliseDecimal } from './scalars'

/** What every column may say. `hidden` keeps it out of the GraphQL schema. */
export interface ColumnChoices {
  nullable?: boolean
  hidden?: boolean
  unique?: boolean
  index?: boolean
}

/** A class an entity's column refers to: its class, or its name where importing it would make features import each other. */
export type Target = string | (() => abstract new () => object)

function both(
  graphqlType: () => unknown,
  description: string,
  column: ColumnOptions,
  choices: ColumnChoices = {},
): PropertyDecorator {
  const nullable = choices.nullable ?? false
  return (target, key) => {
    Column({ ...column, nullable, ...(choices.unique ? { unique: true } : {}) })(target, key)
    if (choices.index) Index()(target, key)
    if (!choices.hidden)
      Field(graphqlType as () => typeof String, { description, nullable })(target, key as string)
  }
}

function columnOf(key: string | symbol): string {
  return `"${snakeCase(String(key))}"`
}

/** The primary key, a uuid from `newId()`. */
export function Id(description = 'Its id.'): PropertyDecorator {
  return (target, key) => {
    PrimaryColumn({ type: 'uuid' })(target, key)
    Field(() => ID, { description })(target, key as string)
  }
}

/** A foreign key: uuid column, constraint and index, without a relation property. Type the property `string`. */
export function Ref(target: Target, description: string, choices: ColumnChoices = {}): PropertyDecorator {
  return (prototype, key) => {
    both(() => ID, description, { type: 'uuid' }, { index: !choices.unique, ...choices })(prototype, key)
    if (typeof target === 'string') ForeignKey(target)(prototype, key)
    else ForeignKey(target as () => new () => object)(prototype, key)
  }
}

/** Text of people. `length` guards the database; rules about content are the domain's. */
export function Text(
  description: string,
  choices: ColumnChoices & { length?: number } = {},
): PropertyDecorator {
  const { length, ...rest } = choices
  const column: ColumnOptions = length ? { type: 'varchar', length } : { type: 'text' }
  return both(() => String, description, column, rest)
}

/** A machine-sorted string (number, serial, key): `COLLATE "C"`, so that keyset paging sorts alike on every server. */
export function Code(
  description: string,
  choices: ColumnChoices & { length?: number } = {},
): PropertyDecorator {
  const { length = 200, ...rest } = choices
  return both(() => String, description, { type: 'varchar', length, collation: 'C' }, rest)
}

/** A whole number, 32 bits. */
export function Whole(description: string, choices: ColumnChoices = {}): PropertyDecorator {
  return both(() => Int, description, { type: 'int' }, choices)
}

/** Yes or no. */
export function Yes(description: string, choices: ColumnChoices = {}): PropertyDecorator {
  return both(() => Boolean, description, { type: 'boolean' }, choices)
}

/** A moment: timestamptz in the database, `Instant` string in the code. */
export function At(description: string, choices: ColumnChoices = {}): PropertyDecorator {
  return both(
    () => DateTime,
    description,
    { type: 'timestamptz', precision: 3, transformer: instant },
    choices,
  )
}

/** A calendar day: date in the database, `LocalDate` string in the code. */
export function Day(description: string, choices: ColumnChoices = {}): PropertyDecorator {
  return both(() => LocalDate, description, { type: 'date' }, choices)
}

/** An exact number: numeric in the database, plain decimal string without trailing zeros in the code. */
export function Decimal(
  description: string,
  choices: ColumnChoices & { precision?: number; scale?: number } = {},
): PropertyDecorator {
  const { precision = 20, scale = 6, ...rest } = choices
  return both(
    () => DecimalScalar,
    description,
    { type: 'numeric', precision, scale, transformer: decimal },
    rest,
  )
}

/** One of a domain `as const` array (or several, `array: true`): varchar with a CHECK, and a GraphQL enum. */
export function OneOf(
  values: readonly string[],
  enumName: string,
  description: string,
  choices: ColumnChoices & { array?: boolean } = {},
): PropertyDecorator {
  const { array = false, ...rest } = choices
  const list = `ARRAY[${values.map((value) => `'${value}'`).join(', ')}]::varchar[]`
  return (target, key) => {
    const type = enumType(values, enumName)
    both(() => (array ? [type] : type), description, { type: 'varchar', array }, rest)(target, key)
    const column = columnOf(key)
    Check(array ? `${column} <@ ${list}` : `${column} = ANY (${list})`)(target, key)
  }
}

/** A jsonb column, never in the schema: give what GraphQL shows a field of its own. */
export function Json({ nullable = false, select = true } = {}): PropertyDecorator {
  return Column({ type: 'jsonb', nullable, select })
}

/** Ids without constraint (uuid[]): only where a row may outlive what it names. */
export function Refs(description: string, choices: ColumnChoices = {}): PropertyDecorator {
  return both(() => [ID], description, { type: 'uuid', array: true }, choices)
}

/** Several texts (text[]); `search` adds the inverted index that `@>` and `&&` ask, and no list reads them. */
export function Texts(
  description: string,
  choices: ColumnChoices & { search?: boolean } = {},
): PropertyDecorator {
  const { search = false, ...rest } = choices
  return (target, key) => {
    both(() => [String], description, { type: 'text', array: true, select: !search }, rest)(target, key)
    if (search) Index({ type: 'gin' })(target, key)
  }
}

// The driver already gives instants and days as strings (database/data-source.ts); Date appears when TypeORM prepared it.
const instant = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
}

const decimal = {
  to: (value: unknown) => (typeof value === 'string' ? normaliseDecimal(value) : value),
  from: (value: unknown) => (typeof value === 'string' ? normaliseDecimal(value) : value),
}
