import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/people'
import { readEnv } from '../env'
import { start, type Running } from '../start'
import type { Command } from './command'

/** Starts the server and keeps it until SIGTERM or SIGINT, which it obeys gracefully. Resolves with the exit code. */
async function runServer(): Promise<number> {
  const running = await start(readEnv())
  console.log(greeting(running))
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  // A second signal means at once.
  process.once('SIGINT', () => process.exit(130))
  running.log.info({ signal }, 'stopping')
  await running.stop()
  running.log.info('stopped')
  return 0
}

function greeting({ url, people }: Running): string {
  const lines = ['', `  Mendline  ${url}`, '']
  if (people === 'DEMO') {
    lines.push(
      '  Eight weeks of demo cases are being played in; they appear as you watch.',
      '  演示个案正在生成，会陆续出现。',
      '',
    )
    lines.push(`  Demo sign-ins 演示账号 (password 密码: ${DEMO_PASSWORD})`)
    for (const { email, name, department, role } of DEMO_PEOPLE)
      lines.push(`    ${email}  ${name}  ${department} ${role}`)
    lines.push('')
  }
  if (people === 'NOBODY')
    lines.push(
      '  Nobody can sign in yet. Stop the server and add an administrator 尚无账号，请先添加管理员：',
      '    pnpm mendline admin user add --email you@example.com --name You --department HR_ADMIN --role ADMINISTRATOR',
      '',
    )
  return lines.join('\n')
}

export const startCommand: Command = {
  name: 'start',
  summary: 'Start the server',
  usage: ['start'],
  run: runServer,
}
