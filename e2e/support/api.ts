import { PASSWORD, type Person } from './people'

type Json = Record<string, unknown>

/** Somebody's session outside the browser: what is not the point of a test is done this way. */
export class Api {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  static async signIn(url: string, { email }: Pick<Person, 'email'>): Promise<Api> {
    const answer = await post(
      url,
      '',
      `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { id } userErrors { message } } }`,
      { email, password: PASSWORD },
    )
    const [cookie] = answer.headers.getSetCookie()
    if (cookie === undefined) throw new Error(`${email} could not sign in: ${await answer.text()}`)
    return new Api(url, cookie.split(';')[0] ?? '')
  }

  /** Runs a document and gives its data; throws what went wrong, answers with userErrors included. */
  async run<Data>(query: string, variables: Json = {}): Promise<Data> {
    const answer = await post(this.#url, this.#cookie, query, variables)
    const { data, errors } = (await answer.json()) as { data?: Json | null; errors?: unknown }
    if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 2))
    for (const [field, payload] of Object.entries(data ?? {})) {
      const refused = (payload as { userErrors?: unknown[] } | null)?.userErrors ?? []
      if (refused.length > 0)
        throw new Error(`${field} was refused: ${JSON.stringify({ refused, variables }, null, 2)}`)
    }
    return data as Data
  }

  /** Carries out a command of a case, e.g. `act('Classify', caseId, {…})`. */
  async act(command: string, caseId: string, input: Json = {}): Promise<void> {
    const type = SHARED_INPUTS[command] ?? `RepairCase${command}Input`
    await this.run(
      `mutation ($input: ${type}!) { repairCase${command}(input: $input) { userErrors { code message field } } }`,
      { input: { caseId, ...input } },
    )
  }

  /** The tasks of a case that can be done now, as department and step. */
  async openTasks(caseId: string): Promise<readonly { department: string; step: string }[]> {
    const { tasks } = await this.run<{
      tasks: { edges: { node: { department: string; step: string } }[] }
    }>(
      `query ($filter: TaskFilter!) { tasks(filter: $filter, first: 100) { edges { node { department step } } } }`,
      { filter: { caseId, state: 'OPEN' } },
    )
    return tasks.edges.map(({ node }) => node)
  }
}

const SHARED_INPUTS: Readonly<Record<string, string>> = {
  ApproveFreeService: 'CaseReviewInput',
  ReviewTerms: 'CaseReviewInput',
}

function post(url: string, cookie: string, query: string, variables: Json): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', cookie },
    body: JSON.stringify({ query, variables }),
  })
}
