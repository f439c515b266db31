export { pointerOf, redactPointer } from './pointerOf';
export { REDACTED } from './REDACTED';
export { redactSql } from './redactSql';
export { redactText } from './redactText';
export { redactUrl } from './redactUrl';
export { isSecretName } from './secretNames';
