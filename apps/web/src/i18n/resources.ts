/** One line per namespace: the Chinese file is the model, the English one must have the same keys (see translated.ts). */
export interface Resources {
  shell: typeof import('./shell.zh').messages
  domain: typeof import('./domain.zh').messages
  queue: typeof import('./queue.zh').messages
  'step-form': typeof import('./step-form.zh').messages
  case: typeof import('./case.zh').messages
  'case-facts': typeof import('./case-facts.zh').messages
  'case-history': typeof import('./case-history.zh').messages
  'case-list': typeof import('./case-list.zh').messages
  register: typeof import('./register.zh').messages
  import: typeof import('./import.zh').messages
  admin: typeof import('./admin.zh').messages
  finance: typeof import('./finance.zh').messages
  'agent-order': typeof import('./agent-order.zh').messages
  reserve: typeof import('./reserve.zh').messages
  'trip-board': typeof import('./trip-board.zh').messages
  site: typeof import('./site.zh').messages
  account: typeof import('./account.zh').messages
  procedure: typeof import('./procedure.zh').messages
}

export type Namespace = keyof Resources

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: Resources
  }
}
