import { instantOf, isLocalDate, STEP_IDS } from '@mendline/domain'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

function scalar(name: string, description: string, parse: (text: string) => string): GraphQLScalarType {
  const fromText = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string`)
    return parse(value)
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: fromText,
    parseValue: fromText,
    parseLiteral: (node: ValueNode) => {
      if (node.kind !== Kind.STRING) throw new GraphQLError(`${name} must be a string`, { nodes: node })
      return parse(node.value)
    },
  })
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/
const DECIMAL = /^-?\d{1,30}(\.\d{1,12})?$/

/** The instant as `Date.prototype.toISOString()` writes it; throws on anything that is no moment with a zone. */
function normaliseInstant(text: string): string {
  const milliseconds = INSTANT.test(text) && isLocalDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(milliseconds))
    throw new GraphQLError('DateTime must be ISO 8601 with a time zone, as 2026-07-01T08:30:00Z')
  return instantOf(milliseconds)
}

/** The day unchanged if it exists in the calendar; throws otherwise. */
function normaliseLocalDate(text: string): string {
  if (!isLocalDate(text)) throw new GraphQLError('LocalDate must be an existing day, as 2026-07-01')
  return text
}

/** Plain decimal notation: no sign for zero, no leading or trailing zeros. `'007.50'` is `'7.5'`; throws on others. */
export function normaliseDecimal(text: string): string {
  if (!DECIMAL.test(text)) throw new GraphQLError('Decimal must be plain digits, as 1234.50')
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const digits = whole.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  const plain = rest ? `${digits}.${rest}` : digits
  return text.startsWith('-') && plain !== '0' ? `-${plain}` : plain
}

export const DateTime = scalar(
  'DateTime',
  'A moment, ISO 8601 in UTC with milliseconds: 2026-07-01T08:30:00.000Z. Other zones are accepted as input.',
  normaliseInstant,
)

export const LocalDate = scalar('LocalDate', 'A calendar day without a zone: 2026-07-01.', normaliseLocalDate)

export const Decimal = scalar(
  'Decimal',
  'An exact decimal number as a string in plain notation: "1234.5". Never a float.',
  normaliseDecimal,
)

/** A step of the procedure: the domain's id, such as 'receive-units'. */
export const StepIdScalar = scalar('StepId', 'A step of the procedure, such as "receive-units".', (text) => {
  if (!(STEP_IDS as readonly string[]).includes(text)) throw new GraphQLError(`There is no step ${text}`)
  return text
})
