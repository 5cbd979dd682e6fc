import { errorText, type FieldError, type Language } from '@mendline/domain'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Something a person can mend: what is wrong, and with which field of the input.' })
export class UserError {
  @Field(() => String, { description: 'A stable code for programs.' })
  code: string

  @Field(() => String, { description: "What is wrong, in the reader's language." })
  message: string

  @Field(() => [String], {
    nullable: true,
    description:
      'Path of the input field it is about, as ["input", "solution"]; null where it concerns the whole.',
  })
  field: string[] | null
}

/** Domain errors as the payload's `userErrors`, in the reader's language. `prefix` leads to the input they are about. */
export function toUserErrors(
  errors: readonly FieldError[],
  language: Language,
  prefix: readonly string[] = ['input'],
): UserError[] {
  return errors.map(({ code, field, params }) => ({
    code,
    message: errorText(code, language, params),
    field: field.length === 0 ? null : [...prefix, ...field],
  }))
}
