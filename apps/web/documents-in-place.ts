import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const CALL = /\bgraphql\(`([^`]*)`\)/g
const HEAD = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/
const GENERATED = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm

/**
 * Puts each GraphQL document where it is written, parsed as the generated files have it. They hold the documents of all
 * screens in one module, with their texts as keys, which every screen would load: 20 kB of the queue's budget.
 */
export function documentsInPlace(generated: URL): Plugin {
  const documents = new Map<string, string>()
  return {
    name: 'mendline-documents-in-place',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const text = await readFile(generated, 'utf8')
      for (const [, name = '', document = ''] of text.matchAll(GENERATED)) documents.set(name, document)
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/gql/') || !code.includes('graphql(`')) return null
      return {
        code: code.replace(CALL, (_, text: string) => {
          const [, kind, name = ''] = HEAD.exec(text) ?? []
          const document = documents.get(kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`)
          if (document === undefined) throw new Error(`run pnpm codegen: ${name} of ${id} is not generated`)
          // Never a parenthesis first: the line before may end without a semicolon.
          return `/* @__PURE__ */ Object(${document})`
        }),
        map: null,
      }
    },
  }
}
