import type { messages as zh } from './account.zh'
import type { Translated } from './translated'

export const messages: Translated<typeof zh> = {
  sessions: {
    title: 'Signed-in devices',
    intro:
      'Your account is signed in on these devices. Sign out any you do not know, and change your password.',
    device: 'Device',
    lastSeen: 'Last used',
    signedIn: 'Signed in',
    current: 'This device',
    revoke: 'Sign out this device',
    revoked: 'The device is signed out',
    failed: 'The devices could not be loaded',
    empty: 'No device is signed in.',
  },
  password: {
    title: 'Change password',
    current: 'Current password',
    next: 'New password',
    again: 'New password again',
    rule: 'At least 10 characters.',
    required: 'Please fill this in',
    differ: 'The two do not match',
    submit: 'Change password',
    changed: 'The password is changed; other devices are signed out.',
  },
}
