import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
  ServiceFactory,
} from '@backstage/backend-plugin-api';

/** A logger that prints warnings only and can be waited for. */
export class LogWatch {
  readonly #messages: string[] = [];

  /** Takes the place of the backend's logger. */
  factory(): ServiceFactory {
    const messages = this.#messages;
    const logger: RootLoggerService = {
      error: message => console.error(message),
      warn: () => {},
      info: message => {
        messages.push(message);
      },
      debug: () => {},
      child: () => logger,
    };
    return createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    });
  }

  /** The first message that begins so, as soon as there is one. */
  async seen(start: string): Promise<string> {
    for (;;) {
      const found = this.#messages.find(message => message.startsWith(start));
      if (found) {
        return found;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
