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

  /** Sends a file to a case and gives its id. */
  async upload(
    caseId: string,
    file: { name: string; mimeType: string; buffer: Buffer },
    kind: string,
  ): Promise<string> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(file.buffer)], { type: file.mimeType }), file.name)
    const answer = await fetch(
      `${this.#url}/attachments?${new URLSearchParams({ caseId, kind }).toString()}`,
      {
        method: 'POST',
        headers: { 'x-mendline-upload': '1', cookie: this.#cookie },
        body: form,
      },
    )
    if (answer.status !== 201) throw new Error(`the file was refused: ${await answer.text()}`)
    return ((await answer.json()) as { id: string }).id
  }

  /** The units of a case, in their order. */
  async unitsOf(caseId: string): Promise<readonly string[]> {
    const { repairCase } = await this.run<{ repairCase: { units: { id: string }[] } }>(
      'query ($id: ID!) { repairCase(id: $id) { units { id } } }',
      { id: caseId },
    )
    return repairCase.units.map(({ id }) => id)
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
