import { inDays } from './support/days'
import { completeStep, rowOf, stepsShown } from './support/queue'
import { expect, test } from './support/test'

test('a complaint solved by phone goes through the front office alone and is closed', async ({
  as,
  factory,
}) => {
  const clerk = await as('clerk')
  const { id, number } = await factory.register({ description: '遥控器切换信号源后无画面' })

  // Registered while the clerk looks at the queue: it comes by itself.
  await expect(rowOf(clerk, number, '首次响应')).toBeVisible()
  await completeStep(clerk, number, '首次响应', async (form) => {
    await form.fill('答复内容', '已致电客户，核对接线')
    await form.fill('承诺的下一步', '工程师电话指导')
    await form.date('承诺日期', inDays(1))
  })
  await completeStep(clerk, number, '分类定级', async (form) => {
    await form.choose('严重程度', '低')
    await form.pick('类别', '软件')
  })
  await completeStep(clerk, number, '远程解决', async (form) => {
    await form.choose('远程处理结果', '已解决')
    await form.fill('处理过程和方法', '恢复出厂设置后重新选择信号源')
    await form.tick('客户已确认解决')
  })
  await expect.poll(() => stepsShown(clerk, number)).toEqual(['与客户确认'])
  const quality = await factory.api('quality')
  expect(await quality.openTasks(id)).toEqual([
    { department: 'DOMESTIC_BUSINESS', step: 'confirm-with-customer' },
  ])
})
