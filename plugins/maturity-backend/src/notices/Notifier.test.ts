import { mockServices } from '@backstage/backend-test-utils';
import { Notifier } from './Notifier';

const NOTICE = {
  recipients: ['group:default/team'],
  title: 'Petstore fell',
  link: '/catalog/default/component/petstore/maturity',
  scope: 'entity:component:default/petstore',
};

function createNotifier(send: jest.Mock, enabled?: boolean) {
  const logger = mockServices.logger.mock();
  const notifier = Notifier.create({
    notifications: { send },
    logger,
    enabled,
  });
  return { notifier, logger };
}

describe('Notifier', () => {
  it('sends what it is given, with the topic of the plugin', async () => {
    const send = jest.fn();
    const { notifier } = createNotifier(send);

    await expect(notifier.send(NOTICE)).resolves.toBe('sent');

    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: ['group:default/team'] },
      payload: {
        title: 'Petstore fell',
        description: undefined,
        link: '/catalog/default/component/petstore/maturity',
        topic: 'maturity',
        scope: 'entity:component:default/petstore',
        severity: 'normal',
      },
    });
  });

  it('fits titles and scopes into the columns of notifications, and keeps scopes apart', async () => {
    const send = jest.fn();
    const { notifier } = createNotifier(send);
    const long = 'x'.repeat(300);

    await notifier.send({ ...NOTICE, title: long, scope: `${long}1` });
    await notifier.send({ ...NOTICE, title: long, scope: `${long}2` });

    const [first, second] = send.mock.calls.map(([{ payload }]) => payload);
    expect(first.title.length).toBeLessThanOrEqual(255);
    expect(first.scope.length).toBeLessThanOrEqual(255);
    expect(first.scope).not.toBe(second.scope);
  });

  it('says once that notifications are not installed', async () => {
    const { notifier, logger } = createNotifier(
      jest.fn(async () => {
        throw new Error(
          'Failed to send notifications: Error: Request failed with status 404',
        );
      }),
    );

    await expect(notifier.send(NOTICE)).resolves.toBe('absent');
    await expect(notifier.send(NOTICE)).resolves.toBe('absent');

    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('does not throw when notifications are down, and names who was not told what', async () => {
    const { notifier, logger } = createNotifier(
      jest.fn(async () => {
        throw new Error('connect ECONNREFUSED');
      }),
    );

    await expect(notifier.send(NOTICE)).resolves.toBe('failed');

    expect(logger.warn.mock.calls[0][0]).toContain('group:default/team');
    expect(logger.warn.mock.calls[0][0]).toContain('ECONNREFUSED');
  });

  it('is silent when it is switched off', async () => {
    const send = jest.fn();
    const { notifier } = createNotifier(send, false);

    await expect(notifier.send(NOTICE)).resolves.toBe('off');

    expect(send).not.toHaveBeenCalled();
  });
});
