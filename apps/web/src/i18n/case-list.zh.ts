export const messages = {
  title: '个案列表',
} as const
