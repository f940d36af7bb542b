class GatewayTest {
  fun `falls back within a second`() {}
}
