import { DEPARTMENT_TEXT, LANGUAGES, procedureOverview, REGIONS, stepOf } from '@mendline/domain'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

const server = () =>
  new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => LI,
    settings: () => [
      { key: 'COMPANY_NAME_ZH', value: '东方显示有限公司' },
      { key: 'COMPANY_NAME_EN', value: 'Orient Displays' },
    ],
  })

const WORDS = {
  zh: { chart: '作业流程图', due: '默认期限', doneWhen: '完成条件', time: '1 个工作日' },
  en: {
    chart: 'Flow chart of the procedure',
    due: 'Due by default',
    doneWhen: 'Done when',
    time: '1 working day',
  },
} as const

describe.each(REGIONS.flatMap((region) => LANGUAGES.map((language) => [region, language] as const)))(
  'the flow chart for %s customers in %s',
  (region, language) => {
    const words = WORDS[language]

    it('draws every step once, says in full what a step is, and prints landscape', async () => {
      await renderApp(`/procedure/${region.toLowerCase()}`, server(), language)
      const chart = await screen.findByRole('group', { name: words.chart })
      const steps = procedureOverview(region)
      const drawn = [...chart.querySelectorAll('[data-step]')].map((node) => node.getAttribute('data-step'))
      expect([...drawn].sort()).toEqual(steps.map(({ id }) => id).sort())

      const { name, doneWhen } = stepOf('decide-mode')
      const owner = DEPARTMENT_TEXT[region === 'OVERSEAS' ? 'MARKETING' : 'DOMESTIC_BUSINESS'][language]
      await userEvent.click(within(chart).getByRole('button', { name: `${name[language]}, ${owner}` }))
      expect(screen.getByText(doneWhen[language]).previousElementSibling?.textContent).toBe(words.doneWhen)
      expect(screen.getByText(words.time).previousElementSibling?.textContent).toBe(words.due)
      expect(screen.getByText(/W5\.3/)).toBeTruthy()
      expect(screen.getByText(owner, { selector: 'dd' })).toBeTruthy()
      expect(document.querySelector('.ml-print style')?.textContent).toContain('A4 landscape')
      expect(document.querySelector('thead')?.textContent).toContain('东方显示有限公司')
    })
  },
)

describe('the flow charts of the work instruction', () => {
  it('say what a step is to whoever comes to it with the keyboard', async () => {
    await renderApp('/procedure/overseas', server())
    const chart = await screen.findByRole('group', { name: '作业流程图' })
    within(chart)
      .getByRole('button', { name: /^办理签证, / })
      .focus()
    expect(await screen.findByText('签证有效期覆盖行程')).toBeTruthy()
    expect(screen.getByText('15 个工作日')).toBeTruthy()
  })

  it('lead from one to the other, and are reached from the navigation', async () => {
    const { href } = await renderApp('/queue', server())
    const entry = await screen.findByRole('link', { name: '作业流程' })
    await userEvent.click(entry)
    expect(await screen.findByRole('heading', { name: /国内作业流程图/ })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: '国外客户' }))
    expect(await screen.findByRole('heading', { name: /国外作业流程图/ })).toBeTruthy()
    expect(href()).toBe('/procedure/overseas')
  })

  it('are two: another address leads nowhere', async () => {
    await renderApp('/procedure/lunar', server())
    expect(await screen.findByText('没有这个页面')).toBeTruthy()
  })
})
