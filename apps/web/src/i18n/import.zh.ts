export const messages = {
  title: '导入个案',
} as const
