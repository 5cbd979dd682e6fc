export const messages = {
  sessions: {
    title: '登录设备',
    intro: '您的账户当前在这些设备上登录。不认识的请立即退出，并修改密码。',
    device: '设备',
    lastSeen: '最近使用',
    signedIn: '登录时间',
    current: '本机',
    revoke: '退出此设备',
    revoked: '已退出该设备',
    empty: '没有其他登录设备。',
  },
  password: {
    title: '修改密码',
    current: '当前密码',
    next: '新密码',
    again: '再次输入新密码',
    rule: '至少 10 个字符。',
    differ: '两次输入不一致',
    submit: '修改密码',
    changed: '密码已修改，其他设备已退出登录。',
  },
} as const
