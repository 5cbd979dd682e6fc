export const messages = {
  title: '登记个案',
} as const
