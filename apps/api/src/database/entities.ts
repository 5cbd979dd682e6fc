import { Attachment } from '../attachment/attachment.entity'
import { Session } from '../auth/session.entity'
import { SignInThrottle } from '../auth/sign-in-throttle.entity'
import { User } from '../auth/user.entity'
import { DepartmentName } from '../department/department-name.entity'
import { Setting } from '../setting/setting.entity'

/** Every table. An entity that is missing here has none. */
export const entities = [User, Session, SignInThrottle, DepartmentName, Setting, Attachment]
