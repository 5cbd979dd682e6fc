import { ApolloLink } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import type { Department, Language, Role, StepId } from '@mendline/domain'
import { UiProvider } from '@mendline/ui'
import { configure, render, screen } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import { buildSchema, execute, OperationTypeNode } from 'graphql'
import i18next from 'i18next'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { Observable } from 'rxjs'
import { vi } from 'vitest'
import { clientOf } from '../../apollo'
import { messages as domainEn } from '../../i18n/domain.en'
import { messages as domainZh } from '../../i18n/domain.zh'
import { messages as shellEn } from '../../i18n/shell.en'
import { messages as shellZh } from '../../i18n/shell.zh'
import { messages as stepFormEn } from '../../i18n/step-form.en'
import { messages as stepFormZh } from '../../i18n/step-form.zh'
import { ViewerContext } from '../../viewer'
import { StepFormHost } from './step-form-host'

// Looking up the style of every ancestor to see what is hidden takes most of a test's time; nothing here is hidden.
configure({ defaultHidden: true })

// Documents are run against the server's own schema: one that does not fit it fails the test.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../../api/schema.graphql'), 'utf8'))

interface Sent {
  readonly operation: string
  readonly input: unknown
  readonly key: unknown
}

type Answer = (input: unknown) => unknown

interface Setup {
  readonly step: StepId
  /** The case as the server has it; asked for anew at every query. */
  readonly repairCase: () => object
  /** What a mutation answers, by its name in the schema; without one it succeeds with the case. */
  readonly answers?: Readonly<Record<string, Answer>>
  readonly queries?: Readonly<Record<string, (variables: object) => unknown>>
  readonly language?: Language
  readonly department?: Department
  readonly role?: Role
  readonly taskId?: string
  readonly subjectId?: string
  readonly about?: string
}

/** Shows the form of a step on a server of its own; `sent` are the mutations that arrived. */
export async function openForm(setup: Setup) {
  const { step, language = 'en', department = 'DOMESTIC_BUSINESS', role = 'MEMBER' } = setup
  const sent: Sent[] = []
  const onDone = vi.fn()
  const root = new Proxy(
    {},
    {
      get: (_, field) => (args: { readonly input?: unknown }) => {
        const name = String(field)
        if (name === 'repairCase') return setup.repairCase()
        if (args.input !== undefined) {
          return setup.answers?.[name]?.(args.input) ?? { repairCase: setup.repairCase(), userErrors: [] }
        }
        if (name === 'causeCodes') return CAUSES
        return setup.queries?.[name]?.(args) ?? { edges: [], pageInfo: { hasNextPage: false } }
      },
    },
  )
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        if (operation.operationType === OperationTypeNode.SUBSCRIPTION) return
        const { query: document, variables, operationName } = operation
        if (operation.operationType === OperationTypeNode.MUTATION) {
          const { idempotencyKey: key } = operation.getContext() as { readonly idempotencyKey?: unknown }
          // What travels is JSON: what is undefined does not arrive.
          const { input } = JSON.parse(JSON.stringify(variables)) as { readonly input: unknown }
          sent.push({ operation: operationName ?? '', input, key })
        }
        void Promise.resolve(
          execute({ schema, document, rootValue: root, variableValues: variables, operationName }),
        ).then(
          (result) => {
            observer.next(result as ApolloLink.Result)
            observer.complete()
          },
          (error: unknown) => observer.error(error),
        )
      }),
  )
  const client = clientOf(link)
  const i18n = i18next.createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    showSupportNotice: false,
    fallbackLng: false,
    defaultNS: 'shell',
    resources: {
      zh: { shell: shellZh, domain: domainZh, 'step-form': stepFormZh },
      en: { shell: shellEn, domain: domainEn, 'step-form': stepFormEn },
    },
    interpolation: { escapeValue: false },
  })
  const viewer = { id: 'viewer', email: 'v@example.com', name: 'Viewer', department, role, language }
  const view = render(
    <ApolloProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <UiProvider language={language} dark={false}>
          {/* Making styles takes a third of a test's time; what things look like is for a browser to see. */}
          <ConfigProvider theme={{ zeroRuntime: true }}>
            <ViewerContext value={viewer}>
              <StepFormHost
                taskId={setup.taskId ?? 'task'}
                subjectId={setup.subjectId ?? ''}
                about={setup.about}
                caseId="case"
                step={step}
                onDone={onDone}
              />
            </ViewerContext>
          </ConfigProvider>
        </UiProvider>
      </I18nextProvider>
    </ApolloProvider>,
  )
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never })
  /** Puts a text into a field in one go, in place of what stood there. */
  const fill = async (label: string | RegExp, text: string) => {
    const field = await screen.findByLabelText(label)
    await user.clear(field)
    await user.click(field)
    if (text !== '') await user.paste(text)
  }
  const submit = async () =>
    user.click(await screen.findByRole('button', { name: language === 'zh' ? '提交' : 'Submit' }))
  return { ...view, user, sent, onDone, fill, submit }
}

const cause = (code: string, name: string, parentId: string | null, inUse = true) => ({
  id: code,
  code,
  name,
  parentId,
  inUse,
})

/** The list of causes; one of them is retired. */
const CAUSES = [
  cause('MANUFACTURE', 'Manufacture', null),
  cause('SOLDERING', 'Soldering', 'MANUFACTURE'),
  cause('PAINT', 'Paint', 'MANUFACTURE', false),
  cause('OUTSIDE', 'Outside', null),
  cause('TRANSPORT', 'Transport', 'OUTSIDE'),
]

interface RowOptions {
  readonly ready?: readonly string[]
  readonly done?: number
  readonly total?: number
  readonly status?: string
  readonly waitingFor?: readonly StepId[]
  readonly blockedBy?: readonly string[]
  readonly action?: string
  readonly performer?: string
  /** Whether the server lets the viewer waive the step. */
  readonly waivable?: boolean
}

/** A case with one step open, and what else the form asks for. */
export function caseWith(step: StepId, owner: Department, row: RowOptions, facts: object): object {
  const { ready = [''], blockedBy = [], action = step } = row
  return {
    __typename: 'RepairCase',
    id: 'case',
    number: 'RC-2511-0001',
    version: 7,
    updatedAt: '2025-11-20T01:00:00.000Z',
    heldReason: null,
    plannedActions: [],
    steps: [
      {
        step,
        owner,
        performer: row.performer ?? 'MEMBER',
        status: row.status ?? 'READY',
        total: row.total ?? ready.length,
        done: row.done ?? 0,
        ready,
        opensAt: null,
        dueAt: null,
        waitingFor: row.waitingFor ?? [],
        held: false,
        taskId: 'task',
        doneAt: null,
        doneBy: null,
        assignee: null,
      },
    ],
    availableActions: [
      { action, step, department: owner, allowed: blockedBy.length === 0, blockedBy },
      {
        action: 'repairCaseWaiveStep',
        step,
        department: owner,
        allowed: row.waivable === true,
        blockedBy: row.waivable === true ? [] : ['ONLY_HEAD'],
      },
    ],
    ...facts,
  }
}
