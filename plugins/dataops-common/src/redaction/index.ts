export { pointerOf, redactPointer } from './pointerOf';
export { redactSql } from './redactSql';
export { isSecretName, REDACTED, redactText } from './redactText';
export { redactUrl } from './redactUrl';
