resource "kafka_topic" "booking_confirmed" {
  name       = "booking.confirmed"
  partitions = 12
}
