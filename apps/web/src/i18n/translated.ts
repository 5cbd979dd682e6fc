/**
 * The same keys as the Chinese texts, any words. English needs a singular (`…_one`) wherever there is a count
 * (`…_other`); Chinese has none. A key missing on either side does not compile.
 */
export type Translated<Zh> = {
  readonly [Key in keyof Zh]: Zh[Key] extends string ? string : Translated<Zh[Key]>
} & {
  readonly [Key in keyof Zh as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string
}
