import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot, task } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { serverError, TestServer } from '../../testing/test-server'

function gate(signIn: (args: never) => unknown) {
  const server = new TestServer({
    ...queueRoot({ list: [task('1')] }),
    viewer: () => null,
    signIn: (args: never) => {
      const answer = signIn(args)
      server.root['viewer'] = () => LI
      return answer
    },
  })
  return server
}

async function enter(email: string, password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('邮箱'), email)
  await userEvent.type(screen.getByLabelText('密码'), `${password}{Enter}`)
}

describe('Sign in', () => {
  it('stands before every screen and leads back to it', async () => {
    const server = gate(() => ({ viewer: LI, userErrors: [] }))
    const { href } = await renderApp('/queue?state=WAITING', server)
    expect(href()).toBe('/sign-in?return=%2Fqueue%3Fstate%3DWAITING')
    await enter(' li@example.com ', 'correct horse')
    await waitFor(() => expect(href()).toBe('/queue?state=WAITING'))
    expect(server.callsOf('SignIn')[0]?.variables).toEqual({
      email: 'li@example.com',
      password: 'correct horse',
    })
  })

  it('never leads out of this site', async () => {
    const server = gate(() => ({ viewer: LI, userErrors: [] }))
    const { href } = await renderApp('/sign-in?return=//elsewhere.example/queue', server)
    await enter('li@example.com', 'correct horse')
    await waitFor(() => expect(href()).toBe('/queue'))
  })

  it('says what is wrong, and keeps what was typed', async () => {
    const server = gate(() => ({
      viewer: null,
      userErrors: [{ code: 'WRONG_CREDENTIALS', message: '邮箱或密码不正确', field: null }],
    }))
    await renderApp('/sign-in', server)
    await enter('li@example.com', 'wrong')
    expect(await screen.findByText('邮箱或密码不正确')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('邮箱').value).toBe('li@example.com')
  })

  it('says how long to wait after too many attempts', async () => {
    const server = gate(() => {
      throw serverError('LIMITED', 'slow down', { retryAfterSeconds: 30 })
    })
    await renderApp('/sign-in', server)
    await enter('li@example.com', 'wrong')
    expect(await screen.findByText('尝试次数过多，请等待 30 秒后再试。')).toBeTruthy()
  })

  it('asks for what is missing beside the field', async () => {
    const server = gate(() => ({ viewer: LI, userErrors: [] }))
    await renderApp('/sign-in', server)
    await userEvent.click(await screen.findByRole('button', { name: '登录' }))
    expect(await screen.findByText('请填写邮箱')).toBeTruthy()
    expect(screen.getByText('请填写密码')).toBeTruthy()
    expect(server.callsOf('SignIn')).toEqual([])
  })

  it('can be read in the other language first', async () => {
    await renderApp(
      '/sign-in',
      gate(() => ({ viewer: LI, userErrors: [] })),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'English' }))
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })
})
