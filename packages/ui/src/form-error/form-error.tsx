import { Alert } from 'antd'

interface FormErrorProps {
  readonly messages: readonly string[]
}

/** What is wrong with a form as a whole, above its fields; nothing when nothing is. Errors of one field stand beside it. */
export function FormError({ messages }: FormErrorProps) {
  const [first, ...rest] = messages
  if (first === undefined) return null
  const text =
    rest.length === 0 ? (
      first
    ) : (
      <ul className="ml-form-error">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    )
  return <Alert type="error" showIcon title={text} style={{ marginBottom: 16 }} />
}
