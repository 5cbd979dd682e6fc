export const messages = {
  title: '个案',
} as const
