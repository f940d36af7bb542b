const { Kafka } = require('kafkajs');

const consumer = new Kafka({ brokers: [process.env.BROKER] }).consumer({
  groupId: 'notifier',
});
consumer.subscribe({ topic: 'booking.confirmed' });
