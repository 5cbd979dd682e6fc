export const messages = {
  title: '办理',
} as const
