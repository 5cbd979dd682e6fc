export const messages = {
  title: '系统管理',
} as const
