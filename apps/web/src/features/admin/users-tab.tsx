import { useMutation, useQuery } from '@apollo/client/react'
import { DEPARTMENTS, LANGUAGES, ROLES } from '@mendline/domain'
import { Tag, useUi } from '@mendline/ui'
import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminUsersQuery } from '../../gql/graphql'
import { useFailureText } from '../../server/use-failure-text'
import { useViewer } from '../../viewer'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'
import { SearchWords } from './search-words'

const USERS = graphql(`
  query AdminUsers($search: String, $includeDisabled: Boolean!, $first: Int!, $after: String) {
    users(search: $search, includeDisabled: $includeDisabled, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          email
          department
          role
          language
          disabledAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const CREATE = graphql(`
  mutation AdminUserCreate($input: UserCreateInput!) {
    userCreate(input: $input) {
      user {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

const UPDATE = graphql(`
  mutation AdminUserUpdate($input: UserUpdateInput!) {
    userUpdate(input: $input) {
      user {
        id
        name
        email
        department
        role
        language
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

const DISABLE = graphql(`
  mutation AdminUserDisable($id: ID!) {
    userDisable(id: $id) {
      user {
        id
        disabledAt
      }
      userErrors {
        message
      }
    }
  }
`)

const ENABLE = graphql(`
  mutation AdminUserEnable($id: ID!) {
    userEnable(id: $id) {
      user {
        id
        disabledAt
      }
      userErrors {
        message
      }
    }
  }
`)

const RESET = graphql(`
  mutation AdminUserReset($id: ID!, $password: String!) {
    userResetPassword(id: $id, password: $password) {
      user {
        id
      }
      userErrors {
        message
      }
    }
  }
`)

type UserRow = AdminUsersQuery['users']['edges'][number]['node']

const PAGE = 50

/** Who may sign in, where they work and what they may do. */
export function UsersTab() {
  const { t } = useTranslation(['admin', 'domain', 'shell'])
  const { departmentName } = useUi()
  const viewer = useViewer()
  const failureText = useFailureText()
  const { message, modal } = App.useApp()
  const [search, setSearch] = useState<string | null>(null)
  const [includeDisabled, setIncludeDisabled] = useState(false)
  const [edited, setEdited] = useState<UserRow | 'NEW' | null>(null)
  const variables = { search, includeDisabled, first: PAGE }
  const { data, error, refetch, fetchMore } = useQuery(USERS, { variables, fetchPolicy: 'cache-and-network' })
  const [disable] = useMutation(DISABLE)
  const [enable] = useMutation(ENABLE)
  const [reset] = useMutation(RESET)
  const users = (data?.users.edges ?? []).map(({ node }) => node)
  const after = data?.users.pageInfo

  const act = async (action: () => Promise<string | undefined>) => {
    try {
      const problem = await action()
      if (problem === undefined) void message.success(t('saved'))
      else void message.error(problem)
      await refetch()
    } catch (failure) {
      void message.error(failureText(failure))
    }
  }
  const lock = (user: UserRow) =>
    modal.confirm({
      title: t('user.disableTitle', { name: user.name }),
      content: t('user.disableText'),
      okText: t('user.disable'),
      cancelText: t('shell:common.cancel'),
      onOk: () =>
        act(
          async () =>
            (await disable({ variables: { id: user.id } })).data?.userDisable.userErrors[0]?.message,
        ),
    })
  const newPassword = (user: UserRow) => {
    let password = ''
    modal.confirm({
      title: t('user.resetTitle', { name: user.name }),
      content: (
        <Input.Password
          autoFocus
          autoComplete="new-password"
          aria-label={t('user.password')}
          placeholder={t('user.passwordHint')}
          onChange={({ target }) => {
            password = target.value
          }}
        />
      ),
      okText: t('shell:common.save'),
      cancelText: t('shell:common.cancel'),
      onOk: () =>
        act(
          async () =>
            (await reset({ variables: { id: user.id, password } })).data?.userResetPassword.userErrors[0]
              ?.message,
        ),
    })
  }
  const close = () => setEdited(null)
  const saved = () => {
    close()
    void refetch()
  }
  return (
    <>
      <div className="admin-bar">
        <SearchWords label={t('user.search')} onWords={setSearch} />
        <Checkbox checked={includeDisabled} onChange={({ target }) => setIncludeDisabled(target.checked)}>
          {t('user.showDisabled')}
        </Checkbox>
        <Button type="primary" onClick={() => setEdited('NEW')}>
          {t('user.add')}
        </Button>
      </div>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={users.length === 0}
        emptyTitle={t('user.none')}
        retry={refetch}
        more={
          after?.hasNextPage === true
            ? () => fetchMore({ variables: { ...variables, after: after.endCursor } })
            : null
        }
      >
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('user.name')}</th>
              <th>{t('user.email')}</th>
              <th>{t('user.department')}</th>
              <th>{t('user.role')}</th>
              <th>{t('user.language')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id}>
                <td>
                  {user.name} {user.disabledAt != null && <Tag tone="neutral">{t('user.disabled')}</Tag>}
                </td>
                <td className="admin-long">{user.email}</td>
                <td>{departmentName(user.department)}</td>
                <td>{t(`domain:role.${user.role}`)}</td>
                <td>{t(`language.${user.language}`)}</td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited(user)}>
                    {t('shell:common.edit')}
                  </Button>
                  <Button size="small" onClick={() => newPassword(user)}>
                    {t('user.reset')}
                  </Button>
                  {user.disabledAt == null ? (
                    <Button size="small" disabled={user.id === viewer.id} onClick={() => lock(user)}>
                      {t('user.disable')}
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      onClick={() =>
                        void act(
                          async () =>
                            (await enable({ variables: { id: user.id } })).data?.userEnable.userErrors[0]
                              ?.message,
                        )
                      }
                    >
                      {t('user.enable')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited === 'NEW' && (
        <RecordDialog
          title={t('user.add')}
          document={CREATE}
          initial={{ role: 'MEMBER', language: 'zh' }}
          onClose={close}
          onSaved={saved}
        >
          <UserFields />
          <Form.Item
            name="password"
            label={t('user.password')}
            extra={t('user.passwordHint')}
            rules={[{ required: true, message: t('needed') }]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
        </RecordDialog>
      )}
      {edited !== null && edited !== 'NEW' && (
        <RecordDialog
          title={t('user.edit', { name: edited.name })}
          document={UPDATE}
          initial={{
            name: edited.name,
            email: edited.email ?? '',
            department: edited.department,
            role: edited.role,
            language: edited.language,
          }}
          fixed={{ id: edited.id }}
          onClose={close}
          onSaved={saved}
        >
          <UserFields />
        </RecordDialog>
      )}
    </>
  )
}

function UserFields() {
  const { t } = useTranslation(['admin', 'domain'])
  const { departmentName } = useUi()
  const needed = [{ required: true, message: t('needed') }]
  return (
    <>
      <Form.Item name="name" label={t('user.name')} rules={needed}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="email" label={t('user.email')} rules={needed}>
        <Input maxLength={254} inputMode="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="department" label={t('user.department')} rules={needed}>
        <Select options={DEPARTMENTS.map((value) => ({ value, label: departmentName(value) }))} />
      </Form.Item>
      <Form.Item name="role" label={t('user.role')} rules={needed}>
        <Select options={ROLES.map((value) => ({ value, label: t(`domain:role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="language" label={t('user.language')} required>
        <Select options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))} />
      </Form.Item>
    </>
  )
}
