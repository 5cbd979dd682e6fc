export const messages = {
  overseas: '国外客户',
  domestic: '国内客户',
  choose: '流程图',
  back: '返回待办',
  loading: '正在加载流程图',
  failed: '流程图未能加载',
} as const
