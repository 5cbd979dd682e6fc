import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

interface Line {
  readonly id: string
  readonly code: string
  readonly parentId: string | null
  readonly nameZh: string
  readonly nameEn: string
  readonly position: number
  readonly version: number
  readonly disabledAt: string | null
}

const line = (code: string, parentId: string | null, values: Partial<Line> = {}): Line => ({
  id: code,
  code,
  parentId,
  nameZh: `${code} 名`,
  nameEn: `${code} name`,
  position: 1,
  version: 3,
  disabledAt: null,
  ...values,
})

/** A server with a short list, for somebody of the quality centre. */
function quality() {
  const lines = [line('MATERIAL', null), line('WEAR', 'MATERIAL', { disabledAt: '2026-07-01T00:00:00.000Z' })]
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => ({ ...LI, department: 'QUALITY', role: 'MEMBER' }),
    causeCodes: () => lines,
    causeCodeCreate: ({ input }: { input: Line }) => {
      if (input.code === 'WEAR') {
        const error = { code: 'ALREADY_EXISTS', message: '“WEAR”已存在', field: ['input', 'code'] }
        return { causeCode: null, userErrors: [error] }
      }
      lines.push(line(input.code, input.parentId, { nameZh: input.nameZh, nameEn: input.nameEn }))
      return { causeCode: lines.at(-1), userErrors: [] }
    },
    causeCodeUpdate: () => ({ causeCode: lines[0], userErrors: [] }),
  })
}

const save = async (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/ }))

describe('the list of causes', () => {
  it('is all the quality centre sees of the administration; a new cause goes into its group', async () => {
    const server = quality()
    await renderApp('/admin', server)
    expect(await screen.findByText('已停用')).toBeTruthy()
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['原因代码'])
    await userEvent.click(screen.getByRole('button', { name: '在 MATERIAL 下添加原因' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByLabelText('代码'), 'WEAR')
    await userEvent.type(within(dialog).getByLabelText('中文名称'), '电池')
    await save(dialog)
    expect(await within(dialog).findByText('请填写此项')).toBeTruthy()
    expect(server.callsOf('AdminCauseCreate')).toHaveLength(0)
    await userEvent.type(within(dialog).getByLabelText('英文名称'), 'Battery')
    await save(dialog)
    expect(await within(dialog).findByText('“WEAR”已存在')).toBeTruthy()
    await userEvent.clear(within(dialog).getByLabelText('代码'))
    await userEvent.type(within(dialog).getByLabelText('代码'), 'BATTERY')
    await save(dialog)
    expect(await screen.findByRole('row', { name: /电池 Battery BATTERY/ })).toBeTruthy()
    expect(server.callsOf('AdminCauseCreate').at(-1)?.variables).toEqual({
      input: { parentId: 'MATERIAL', code: 'BATTERY', nameZh: '电池', nameEn: 'Battery' },
    })
  })

  it('retires a group as it was read', async () => {
    const server = quality()
    await renderApp('/admin', server)
    await userEvent.click(await screen.findByRole('button', { name: '编辑 MATERIAL' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).queryByLabelText('代码')).toBeNull()
    await userEvent.click(within(dialog).getByRole('checkbox'))
    await save(dialog)
    await waitFor(() => expect(server.callsOf('AdminCauseUpdate')).toHaveLength(1))
    expect(server.callsOf('AdminCauseUpdate')[0]?.variables).toEqual({
      input: {
        causeCodeId: 'MATERIAL',
        expectedVersion: 3,
        parentId: null,
        nameZh: 'MATERIAL 名',
        nameEn: 'MATERIAL name',
        position: 1,
        retired: true,
      },
    })
  })
})
